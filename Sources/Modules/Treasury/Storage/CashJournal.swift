import GRDB
import Kernel
import Store
import TreasuryFacts

/// A line of the treasury journal: money that came in or went out, whatever the reason.
package struct CashMove: Hashable, Sendable {
  /// The fact behind it, where "explain" leads.
  package let event: Int64
  package let day: Day
  /// Signed: money in is positive.
  package let amount: Money
  package let method: PaymentMethod
  package let party: Int64?
  package let label: String
  package let source: CashSource
}

/// The treasury journal's reads, within the viewer's scope.
package enum CashJournal {
  /// What came in less what went out up to a day, or ever.
  package static func balance(asOf day: Day? = nil, in reading: Reading) throws -> Money {
    try Money.fetchOne(
      reading.db, sql: "SELECT coalesce(sum(amount), 0) \(from(reading)) AND day <= ?",
      arguments: [day?.iso ?? "9999"]) ?? .zero
  }

  /// The moves of a span of days, the first first.
  package static func moves(from first: Day, to last: Day, in reading: Reading) throws -> [CashMove] {
    let rows = try Row.fetchAll(
      reading.db,
      sql: """
        SELECT event, day, amount, method, party_id, label, source_kind \(from(reading)) AND day BETWEEN ? AND ?
        ORDER BY day, event, position
        """,
      arguments: [first, last])
    return rows.compactMap(CashMove.init(row:))
  }

  /// A viewer kept to some parties sees their moves only, and none without a party.
  private static func from(_ reading: Reading) -> String {
    guard reading.viewer.ownPartiesOnly else { return "FROM cash_move WHERE 1" }
    return """
      FROM cash_move WHERE party_id IN (
        SELECT held.id FROM party AS held JOIN party AS root ON root.id = held.root_id
        WHERE \(reading.scope(owner: "root.owner_id")))
      """
  }
}

extension CashMove {
  fileprivate init?(row: Row) {
    guard let method = PaymentMethod(rawValue: row[3]), let source = CashSource(rawValue: row[6]) else {
      return nil
    }
    self.init(
      event: row[0], day: row[1], amount: row[2], method: method, party: row[4], label: row[5], source: source
    )
  }
}
