import GRDB
import Kernel
import Parties
import Store

extension OpenItems {
  /// Every match and undoing of a document's items, in the order they were made.
  package static func allocations(
    ofDocument document: Int64, ledger: Ledger = .client, in reading: Reading
  ) throws -> [Allocation] {
    let items = "SELECT id FROM \(ledger.items) WHERE document_id = ?1 AND \(isDocument)"
    return try allocations(
      "(a.debit_item IN (\(items)) OR a.credit_item IN (\(items)))", document, ledger, in: reading)
  }

  /// Every match and undoing of a credit's, in the order they were made.
  package static func allocations(
    ofCredit credit: Credit.ID, ledger: Ledger = .client, in reading: Reading
  ) throws -> [Allocation] {
    try allocations("a.credit_item = ?1", credit.rawValue, ledger, in: reading)
  }

  /// Every match and undoing of a receipt's, or of a payment's, in the order they were made.
  package static func allocations(
    ofSettlement movement: Int64, ledger: Ledger, in reading: Reading
  ) throws -> [Allocation] {
    try allocations(
      """
      a.credit_item IN (
        SELECT id FROM \(ledger.items) WHERE document_id = ?1 AND kind = '\(ledger.settlement.rawValue)')
      """, movement, ledger, in: reading)
  }

  /// What settles a document now, by credit, the latest credit first.
  package static func settlements(
    ofDocument document: Int64, ledger: Ledger = .client, in reading: Reading
  ) throws -> [Allocation] {
    let all = try allocations(ofDocument: document, ledger: ledger, in: reading)
    let settling = all.filter { $0.debit.document == document && $0.debit.kind.isDocument }
    let groups = Dictionary(grouping: settling, by: \.credit.item)
    let sums = groups.values.compactMap { rows -> Allocation? in
      guard let last = rows.last else { return nil }
      let amount = rows.map(\.amount).sum()
      return amount == .zero
        ? nil
        : Allocation(event: last.event, day: last.day, amount: amount, debit: last.debit, credit: last.credit)
    }
    return sums.sorted { $0.credit.item > $1.credit.item }
  }

  private static func allocations(
    _ condition: String, _ argument: Int64, _ ledger: Ledger, in reading: Reading
  ) throws -> [Allocation] {
    let root = reading.root(of: "d.party_id")
    let rows = try Row.fetchAll(
      reading.db,
      sql: """
        SELECT a.event, a.day, a.amount, d.id, d.kind, d.document_id, d.number, c.id, c.kind,
          c.document_id, c.number
        FROM \(ledger.allocations) AS a JOIN \(ledger.items) AS d ON d.id = a.debit_item
          JOIN \(ledger.items) AS c ON c.id = a.credit_item
        \(root.join)
        WHERE \(condition) AND \(root.isOwn) ORDER BY a.event, a.position
        """,
      arguments: [argument])
    return try rows.map { row in
      Allocation(
        event: row[0], day: row[1], amount: row[2], debit: try side(row, from: 3),
        credit: try side(row, from: 7))
    }
  }

  private static func side(_ row: Row, from first: Int) throws -> Allocation.Side {
    Allocation.Side(
      item: row[first], kind: try row.code(first + 1), document: row[first + 2],
      number: row[first + 3])
  }
}
