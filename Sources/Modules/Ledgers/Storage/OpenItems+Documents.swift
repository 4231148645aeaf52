import GRDB
import Kernel
import Parties
import Store

extension OpenItems {
  /// The document, or the refund owed again, of that id or number.
  ///
  /// - Throws: `CommonRefusal.notFound` when there is none or the viewer may not see its party.
  package static func document(
    _ reference: Reference<OpenDocument>, ledger: Ledger = .client, in reading: Reading
  ) throws -> OpenDocument {
    let (condition, argument): (String, any DatabaseValueConvertible) =
      switch reference {
      case .id(let id): ("b.document_id = ?", id)
      case .code(let number): ("b.number = ? COLLATE NOCASE", number)
      }
    if let found = try documents(condition, [argument], ledger, in: reading).first { return found }
    if case .code(let number) = reference, let refund = try owedRefund(number, ledger, in: reading) {
      return refund
    }
    throw CommonRefusal.notFound(what: ledger.document, key: reference.description)
  }

  /// What remains of a document, signed as its net à payer; `nil` for one the log does not know, such as a
  /// draft.
  package static func remaining(
    ofDocument document: Int64, ledger: Ledger = .client, asOf day: Day? = nil, in reading: Reading
  ) throws -> Money? {
    guard let found = try documents("b.document_id = ?", [document], ledger, in: reading).first else {
      return nil
    }
    guard let day else { return found.remaining }
    guard found.day <= day else { return nil }
    return try Money.fetchOne(
      reading.db,
      sql: "SELECT \(leftThen(in: ledger)) FROM \(ledger.items) WHERE document_id = ? AND \(isDocument)",
      arguments: [day, day, document])
  }

  /// What a party still has to pay or be paid, the earliest due date first: documents, then refunds owed again.
  package static func openDocuments(
    of party: Int64, ledger: Ledger = .client, asOf day: Day? = nil, in reading: Reading
  ) throws -> [OpenDocument] {
    let ids = try group(of: party, in: reading)
    guard let root = try rootID(of: party, in: reading.db), !ids.isEmpty else { return [] }
    let query = OpenItemsQuery.of(ids, ledger: ledger, asOf: day)
    let rows = try Row.fetchAll(
      reading.db,
      sql: """
        SELECT open.document_id, open.kind, open.number, open.day, min(open.due), sum(open.remaining),
          coalesce(b.to_pay, sum(open.remaining)), min(open.id),
          \(ledger.documentMarks)
        FROM (\(query.sql)) AS open
        LEFT JOIN \(ledger.documents) AS b ON b.document_id = open.document_id AND b.kind = open.kind
        WHERE open.remaining > 0
        GROUP BY open.kind, open.document_id ORDER BY min(open.due), open.day, min(open.id)
        """,
      arguments: query.arguments)
    return try rows.map { try OpenDocument(openRow: $0, party: root) }
  }

  /// A document's due dates, the first first.
  package static func dueDates(
    ofDocument document: Int64, ledger: Ledger = .client, in reading: Reading
  ) throws -> [DueDate] {
    guard try !documents("b.document_id = ?", [document], ledger, in: reading).isEmpty else { return [] }
    let rows = try Row.fetchAll(
      reading.db,
      sql: """
        SELECT instalment, due, amount, remaining FROM \(ledger.items)
        WHERE document_id = ? AND \(isDocument) ORDER BY instalment
        """,
      arguments: [document])
    return rows.map { DueDate(instalment: $0[0], due: $0[1], amount: $0[2], remaining: $0[3]) }
  }

  static let isDocument = "kind IN ('invoice', 'deposit', 'credit-note')"

  /// Σ of what remained of the items of a group on a day, given twice.
  private static func leftThen(in ledger: Ledger) -> String {
    """
    coalesce(sum(CASE WHEN amount > 0 THEN amount - (
        SELECT coalesce(sum(a.amount), 0) FROM \(ledger.allocations) AS a
        WHERE a.debit_item = \(ledger.items).id AND a.day <= ?)
      ELSE amount + (
        SELECT coalesce(sum(a.amount), 0) FROM \(ledger.allocations) AS a
        WHERE a.credit_item = \(ledger.items).id AND a.day <= ?)
      END), 0)
    """
  }

  private static func documents(
    _ condition: String, _ arguments: StatementArguments, _ ledger: Ledger, in reading: Reading
  ) throws -> [OpenDocument] {
    let root = reading.root(of: "b.party_id")
    let statement = try reading.db.cachedStatement(
      sql: """
        SELECT b.document_id, b.kind, b.number, root.id, b.day, b.due, b.to_pay, b.remaining, b.settled_on,
          \(ledger.documentMarks)
        FROM \(ledger.documents) AS b \(root.join)
        WHERE \(condition) AND \(root.isOwn) ORDER BY b.document_id
        """)
    return try Row.fetchAll(statement, arguments: arguments).map(OpenDocument.init(row:))
  }

  private static func owedRefund(
    _ number: String, _ ledger: Ledger, in reading: Reading
  ) throws -> OpenDocument? {
    let root = reading.root(of: "i.party_id")
    let row = try Row.fetchOne(
      reading.db,
      sql: """
        SELECT i.document_id, i.kind, i.number, root.id, i.day, i.due, i.amount, i.remaining, NULL, NULL, NULL,
          0, NULL, i.id
        FROM \(ledger.items) AS i \(root.join)
        WHERE i.number = ? COLLATE NOCASE AND i.kind = 'refund' AND i.settled_on IS NULL
          AND \(root.isOwn)
        """,
      arguments: [number])
    return try row.map { try OpenDocument(row: $0, item: $0[13]) }
  }

  static func rootID(of party: Int64, in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      try db.cachedStatement(sql: "SELECT root_id FROM party WHERE id = ?"), arguments: [party])
  }
}

extension OpenDocument {
  fileprivate init(row: Row) throws { try self.init(row: row, item: nil) }

  fileprivate init(row: Row, item: Int64?) throws {
    self.init(
      id: row[0], item: item, kind: try row.code(1), number: row[2], party: row[3],
      day: row[4], due: row[5], toPay: row[6], remaining: row[7], settledOn: row[8], cancelledOn: row[9],
      supplierNumber: row[10], awaitsApproval: row[11], transfer: row[12])
  }

  fileprivate init(openRow row: Row, party: Int64) throws {
    let kind: OpenItem.Kind = try row.code(1)
    self.init(
      id: row[0], item: kind.isDocument ? nil : row[7], kind: kind, number: row[2], party: party, day: row[3],
      due: row[4], toPay: row[6], remaining: row[5], supplierNumber: row[9],
      awaitsApproval: (row[10] as Bool?) ?? false, transfer: row[11])
  }
}
