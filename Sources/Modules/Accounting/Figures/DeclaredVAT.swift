import Accounting
import GRDB
import Kernel
import Store

/// The days of a VAT return, filed or to come, and what it comes to.
package struct DeclaredVAT: Hashable, Sendable {
  package enum State: String, CaseIterable, Sendable {
    case filed = "deposee"
    /// Its days are over: it is to be filed.
    case toFile = "a_deposer"
    /// Its days run.
    case running = "en_cours"
  }

  /// The event that filed it; 0 for the one to come.
  package let id: Int64
  package let first: Day
  package let last: Day
  package let collected: Money
  package let deducted: Money
  /// The credit of the one before.
  package let carried: Money
  package let state: State
  package let filedOn: Day?
  /// The number of its entry.
  package let entry: String?

  private var balance: Money { collected - deducted - carried }
  package var due: Money { max(balance, .zero) }
  package var credit: Money { max(-balance, .zero) }

  /// Those filed by a day, oldest first, then the one to file next.
  package static func all(asOf day: Day, in reading: Reading) throws -> [DeclaredVAT] {
    let filed = try filed(asOf: day, in: reading)
    return filed + (try next(after: filed.last, asOf: day, in: reading).map { [$0] } ?? [])
  }

  /// What the one to file next would come to as of a day.
  package static func next(asOf day: Day, in reading: Reading) throws -> DeclaredVAT? {
    try all(asOf: day, in: reading).last { $0.state != .filed }
  }

  private static func filed(asOf day: Day, in reading: Reading) throws -> [DeclaredVAT] {
    let boxes = ["16", "23", "22"].map { box in
      "(SELECT tax * 100 FROM vat_return_box AS told WHERE told.event = vat_return.event AND told.box = '\(box)')"
    }
    return try Row.fetchAll(
      reading.db,
      sql: """
        SELECT event, from_day, to_day, filed_on, (SELECT number FROM entry WHERE entry.id = entry_id),
          coalesce(\(boxes[0]), 0), coalesce(\(boxes[1]), 0), coalesce(\(boxes[2]), 0)
        FROM vat_return WHERE filed_on <= ? ORDER BY to_day
        """,
      arguments: [day]
    ).map { row in
      // Box 23 holds the credit carried of box 22.
      DeclaredVAT(
        id: row[0], first: row[1], last: row[2], collected: row[5], deducted: (row[6] as Money) - row[7],
        carried: row[7], state: .filed, filedOn: row[3], entry: row[4])
    }
  }

  /// The month after the last one filed; before any, the first month of the books that has VAT.
  private static func next(after last: DeclaredVAT?, asOf day: Day, in reading: Reading) throws
    -> DeclaredVAT?
  {
    let first = try last.map { $0.last.adding(days: 1) } ?? firstMonth(in: reading)
    guard let first, first <= day else { return nil }
    let end = first.endOfMonth
    let (collected, deducted) = try sums(from: first, to: min(end, day), in: reading)
    return DeclaredVAT(
      id: 0, first: first, last: end, collected: collected, deducted: deducted,
      carried: last?.credit ?? .zero,
      state: end < reading.today ? .toFile : .running, filedOn: nil, entry: nil)
  }

  /// Read day by day up to the first one: the books of a company that has VAT have some in their first days.
  private static func firstMonth(in reading: Reading) throws -> Day? {
    let accounts = ["4452", "44562", "44566", "44571"].map { "+account GLOB '\($0)*'" }
    return try Day.fetchOne(
      reading.db,
      sql: """
        SELECT day FROM \(BookSums.days.name) AS moved
        WHERE (\(accounts.joined(separator: " OR "))) AND EXISTS (
          SELECT 1 FROM entry_line AS line WHERE line.account = moved.account AND line.day = moved.day
            AND line.journal <> 'AN')
        ORDER BY day LIMIT 1
        """)?.startOfMonth
  }

  /// The VAT due on sales and on what the company assesses itself, and the VAT deducted, to the cent.
  private static func sums(from first: Day, to last: Day, in reading: Reading) throws -> (Money, Money) {
    let sums = try VATReturn.prepare(from: first, to: last, in: reading).sums
    func credit(_ codes: Set<TaxCode>) -> Money {
      sums.filter { codes.contains($0.code) }.map(\.credit).sum()
    }
    return (credit(due), -credit(deducted))
  }

  private static let due: Set<TaxCode> = [.collected, .intraCommunity, .reverseCharge]
  private static let deducted: Set<TaxCode> = [.deductible, .assetDeductible]
}

extension DeclaredVAT.State: ListedState {
  package var word: StateWord {
    switch self {
    case .running: said("en cours", .disputed)
    case .toFile: said("à déposer", .bad, or: "déposer")
    case .filed: said("déposée", .good)
    }
  }
}
