import Kernel
import Lists
import Store
import TestSupport
import TreasuryDesk

/// The journal of cash, as people read it.
extension TestCompany {
  /// What was left after the last movement up to a day, or ever; nothing where there is none.
  func cash(asOf day: Day? = nil, as login: String = "test") throws -> Money {
    let query = ListQuery(.cashJournal, asOf: day)
    let last = try store.read(as: login, on: today) { try query.rows(limit: 1, in: $0).first }
    guard let last else { return .zero }
    guard case .money(let left) = query.values(["solde"], of: last)[0] else {
      preconditionFailure("the journal tells no balance")
    }
    return left
  }

  /// The movements of a span of days, the first first: one text per movement of the columns named.
  func moves(_ columns: String, from first: Day, to last: Day) throws -> [String] {
    let query = ListQuery(.cashJournal, sort: ListSort("date"), from: first, to: last)
    let names = columns.split(separator: " ").map(String.init)
    return try read { try query.rows(limit: 1_000, in: $0) }
      .map { query.values(names, of: $0).map(\.machine).joined(separator: " ") }
  }
}

extension ListQuery {
  fileprivate func values(_ names: [String], of row: ListRow) -> [ListValue] {
    names.map { name in
      guard let place = listing.columns.firstIndex(where: { $0.id == name }) else {
        preconditionFailure("the journal has no column \(name)")
      }
      return row.values[place]
    }
  }
}
