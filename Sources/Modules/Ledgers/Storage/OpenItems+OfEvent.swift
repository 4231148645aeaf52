import GRDB
import Kernel
import Store

extension OpenItems {
  /// A part of a credit set against a part of a debit by one fact; negative when the fact undid it.
  package struct Match: Hashable, Sendable {
    package let debit: Side
    package let credit: Side
    package let day: Day
    package let amount: Money
  }

  /// One side of a match, as its item says and for ever.
  package struct Side: Hashable, Sendable {
    package let kind: OpenItem.Kind
    package let document: Int64
    package let number: String
    /// The party as it was then, merged since or not.
    package let party: Int64
    /// Signed: positive is owed.
    package let amount: Money
    /// Whether the fact itself made it.
    package let isNew: Bool

    package init(
      kind: OpenItem.Kind, document: Int64, number: String, party: Int64, amount: Money, isNew: Bool
    ) {
      self.kind = kind
      self.document = document
      self.number = number
      self.party = party
      self.amount = amount
      self.isNew = isNew
    }
  }

  /// What one fact matched or undid, in order.
  ///
  /// Rows written once for their event, so that whoever reads the log later finds what was there at once.
  package static func matches(ofEvent event: Int64, ledger: Ledger, in db: Database) throws -> [Match] {
    let side = "kind, document_id, number, party_id, amount, event"
    let columns = { (name: String) in
      side.split(separator: ", ").map { "\(name).\($0)" }.joined(separator: ", ")
    }
    let rows = try Row.fetchAll(
      try db.cachedStatement(
        sql: """
          SELECT a.day, a.amount, \(columns("d")), \(columns("c"))
          FROM \(ledger.allocations) AS a
          JOIN \(ledger.items) AS d ON d.id = a.debit_item JOIN \(ledger.items) AS c ON c.id = a.credit_item
          WHERE a.event = ? ORDER BY a.position
          """),
      arguments: [event])
    return try rows.map { row in
      Match(
        debit: try Side(row, from: 2, event: event), credit: try Side(row, from: 8, event: event),
        day: row[0],
        amount: row[1])
    }
  }
}

extension OpenItems.Side {
  fileprivate init(_ row: Row, from column: Int, event: Int64) throws {
    self.init(
      kind: try row.code(column), document: row[column + 1], number: row[column + 2],
      party: row[column + 3], amount: row[column + 4], isNew: row[column + 5] == event)
  }
}
