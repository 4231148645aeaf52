import GRDB
import Kernel
import Store

/// A ledger's items and their matches, as the listener reads and writes them.
///
/// It looks by id, never by viewer: a fact concerns the same items whoever caused it.
struct OpenItemRows {
  let ledger: Ledger
  let db: Database

  static let columns = "id, kind, document_id, number, day, due, amount, remaining, released_on"

  func find(_ id: Int64) throws -> OpenItem? {
    try items("WHERE id = ?", [id]).first
  }

  func items(_ kind: OpenItem.Kind, of document: Int64) throws -> [OpenItem] {
    try items("WHERE document_id = ? AND kind = ? ORDER BY instalment", [document, kind.rawValue])
  }

  /// What a document still owes, its earliest due dates first.
  func debits(of document: Int64) throws -> [OpenItem] {
    try items(
      """
      WHERE document_id = ? AND kind IN ('invoice', 'deposit', 'credit-note') AND remaining > 0
      ORDER BY due, instalment
      """, [document])
  }

  /// The credit a party and those merged with it still hold, oldest first.
  func credits(of party: Int64) throws -> [OpenItem] {
    try items(
      """
      WHERE party_id IN (
          SELECT coalesce((SELECT root_id FROM merged_party WHERE party_id = ?1), ?1)
          UNION ALL SELECT party_id FROM merged_party
          WHERE root_id = coalesce((SELECT root_id FROM merged_party WHERE party_id = ?1), ?1))
        AND settled_on IS NULL AND remaining < 0
      ORDER BY day, id
      """, [party])
  }

  /// What is matched with a credit, the latest debit first.
  func pairs(ofCredit credit: OpenItem) throws -> [Settlement.Pair] {
    let rows = try Row.fetchAll(
      try db.cachedStatement(
        sql: """
          SELECT debit_item, sum(amount), max(day) FROM \(ledger.allocations) WHERE credit_item = ?
          GROUP BY debit_item HAVING sum(amount) > 0 ORDER BY debit_item DESC
          """),
      arguments: [credit.id])
    return try rows.map { row in
      Settlement.Pair(debit: try require(row[0]), credit: credit, amount: row[1], last: row[2])
    }
  }

  /// What of one credit is matched with a document, its latest due date first.
  func pairs(of document: Int64, with credit: OpenItem) throws -> [Settlement.Pair] {
    try pairs(ofCredit: credit)
      .filter { $0.debit.kind.isDocument && $0.debit.document == document }
      .sorted { ($0.debit.due, $0.debit.id) > ($1.debit.due, $1.debit.id) }
  }

  func require(_ id: Int64) throws -> OpenItem {
    guard let item = try find(id) else { throw OpenItemsRefusal.unknownItem("#\(id)") }
    return item
  }

  func insert(_ item: NewItem) throws -> OpenItem {
    try db.cachedStatement(
      sql: """
        INSERT INTO \(ledger.items)
          (kind, document_id, number, instalment, party_id, day, due, amount, remaining, event, position)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      item.kind.rawValue, item.document, item.number, item.instalment, item.party, item.day, item.due,
      item.amount,
      item.amount, item.event, item.instalment - 1,
    ])
    return OpenItem(
      id: db.lastInsertedRowID, kind: item.kind, document: item.document, number: item.number, day: item.day,
      due: item.due, amount: item.amount, remaining: item.amount)
  }

  private func items(_ condition: String, _ arguments: StatementArguments) throws -> [OpenItem] {
    let statement = try db.cachedStatement(sql: "SELECT \(Self.columns) FROM \(ledger.items) \(condition)")
    return try Row.fetchAll(statement, arguments: arguments).map(OpenItem.init(row:))
  }

  /// Writes one match, or its undoing where `amount` is negative.
  func insert(_ match: NewMatch) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO \(ledger.allocations) (event, position, debit_item, credit_item, day, amount)
        VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [match.event, match.position, match.debit, match.credit, match.day, match.amount])
  }

  /// Moves what remains of an item by `delta` and keeps its dates.
  func move(_ item: OpenItem, by delta: Money, on day: Day, releasing: Bool) throws {
    try db.cachedStatement(
      sql: """
        UPDATE \(ledger.items) SET
          remaining = remaining + ?1,
          first_matched_on = min(coalesce(first_matched_on, ?2), ?2),
          last_matched_on = max(coalesce(last_matched_on, ?2), ?2),
          released_on = CASE WHEN ?3 THEN max(coalesce(released_on, ?2), ?2) ELSE released_on END,
          settled_on = CASE WHEN remaining + ?1 = 0 THEN max(coalesce(last_matched_on, ?2), ?2) END
        WHERE id = ?4
        """
    ).execute(arguments: [delta, day, releasing, item.id])
  }
}

/// A match about to be written.
struct NewMatch {
  let event: Int64
  let position: Int64
  let debit: Int64
  let credit: Int64
  let day: Day
  /// Negative to undo.
  let amount: Money
}

/// An item about to be written.
struct NewItem {
  let kind: OpenItem.Kind
  let document: Int64
  let number: String
  /// 1 for the first of its event.
  var instalment = 1
  let party: Int64
  let day: Day
  let due: Day
  let amount: Money
  let event: Int64
}

extension OpenItem {
  /// - Parameter row: `OpenItemRows.columns`.
  init(row: Row) throws {
    self.init(
      id: row[0], kind: try row.code(1), document: row[2], number: row[3], day: row[4], due: row[5],
      amount: row[6], remaining: row[7], released: row[8])
  }
}
