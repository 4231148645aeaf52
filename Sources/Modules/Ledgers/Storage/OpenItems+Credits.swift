import GRDB
import Kernel
import Parties
import Store

extension OpenItems {
  /// What may still be set against a party's invoices or refunded, oldest first.
  package static func credits(
    of party: Int64, ledger: Ledger = .client, asOf day: Day? = nil, in reading: Reading
  ) throws -> [Credit] {
    let ids = try group(of: party, in: reading)
    guard let root = try rootID(of: party, in: reading.db), !ids.isEmpty else { return [] }
    let query = OpenItemsQuery.of(ids, ledger: ledger, asOf: day)
    let rows = try Row.fetchAll(
      reading.db,
      sql: """
        SELECT id, kind, number, day, -remaining FROM (\(query.sql)) WHERE remaining < 0 ORDER BY day, id
        """,
      arguments: query.arguments)
    return try rows.map {
      Credit(
        id: $0[0], kind: try $0.code(1), number: $0[2], party: root, day: $0[3],
        available: $0[4])
    }
  }

  /// The credit a party may use, or the company with a supplier, all in all; positive.
  package static func availableCredit(
    of party: Int64, ledger: Ledger = .client, asOf day: Day? = nil, in reading: Reading
  ) throws -> Money {
    try credits(of: party, ledger: ledger, asOf: day, in: reading).map(\.available).sum()
  }

  /// A receipt, payment or credit note by its open item or number, whatever is left of it.
  ///
  /// - Throws: `CommonRefusal.notFound` when there is none or the viewer may not see its party.
  package static func credit(
    _ reference: Reference<Credit>, ledger: Ledger = .client, in reading: Reading
  ) throws -> Credit {
    let (condition, argument): (String, any DatabaseValueConvertible) =
      switch reference {
      case .id(let id): ("i.id = ?", id)
      case .code(let number): ("i.number = ? COLLATE NOCASE", number)
      }
    let root = reading.root(of: "i.party_id")
    let row = try Row.fetchOne(
      reading.db,
      sql: """
        SELECT i.id, i.kind, i.number, root.id, i.day, -i.remaining
        FROM \(ledger.items) AS i \(root.join)
        WHERE \(condition) AND i.kind IN ('\(ledger.settlement.rawValue)', 'credit-note')
          AND \(root.isOwn)
        ORDER BY i.id
        """,
      arguments: [argument])
    guard let row else { throw CommonRefusal.notFound(what: "le règlement", key: reference.description) }
    return Credit(
      id: row[0], kind: try row.code(1), number: row[2], party: row[3], day: row[4],
      available: row[5])
  }
}
