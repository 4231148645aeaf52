import GRDB
import Kernel
import Ledgers
import Parties
import ReceivablesFacts
import Store

extension Dispute {
  /// The dispute of that id, within the viewer's scope.
  ///
  /// - Throws: `CommonRefusal.notFound`.
  package static func find(_ id: ID, in reading: Reading) throws -> Dispute {
    guard let found = try all("d.id = ?", [id], in: reading).first else {
      throw CommonRefusal.notFound(what: "le litige", key: String(id.rawValue))
    }
    return found
  }

  /// The disputes about a document that are not resolved, or were not as of a day; the oldest first.
  package static func open(
    about document: OpenDocument.ID, asOf day: Day? = nil, in reading: Reading
  ) throws -> [Dispute] {
    guard let day else {
      return try all("d.document_id = ? AND d.resolved_on IS NULL", [document], in: reading)
    }
    return try all(
      "d.document_id = ?1 AND d.opened_on <= ?2 AND (d.resolved_on IS NULL OR d.resolved_on > ?2)",
      [document, day], in: reading)
  }

  /// What is contested of a document, never more than `remaining`.
  package static func contested(of document: OpenDocument, asOf day: Day? = nil, in reading: Reading) throws
    -> Money
  {
    let open = try open(about: document.id, asOf: day, in: reading)
    guard open.allSatisfy({ $0.amount != nil }) else { return document.remaining }
    return min(open.compactMap(\.amount).sum(), document.remaining)
  }

  /// - Returns: the new dispute's id.
  static func insert(_ dispute: NewDispute, in db: Database) throws -> Int64 {
    try db.execute(
      sql: """
        INSERT INTO dispute (document_id, number, party_id, kind, urgency, amount, opened_on, note)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        dispute.document, dispute.number, dispute.party, dispute.kind.rawValue, dispute.urgency,
        dispute.amount,
        dispute.day, dispute.note,
      ])
    return db.lastInsertedRowID
  }

  func take(note: String, in db: Database) throws {
    try db.execute(
      sql: "UPDATE dispute SET status = ?, note = ? WHERE id = ?",
      arguments: [Status.underWay.rawValue, note, id])
  }

  func resolve(_ resolution: String, on day: Day, in db: Database) throws {
    try db.execute(
      sql: "UPDATE dispute SET status = ?, resolved_on = ?, resolution = ? WHERE id = ?",
      arguments: [Status.resolved.rawValue, day, resolution, id])
  }

  private static func all(
    _ condition: String, _ arguments: StatementArguments, in reading: Reading
  ) throws -> [Dispute] {
    let root = reading.root(of: "d.party_id")
    let statement = try reading.db.cachedStatement(
      sql: """
        SELECT d.id, d.document_id, d.number, root.id, d.kind, d.urgency, d.amount, d.opened_on, d.note,
          d.status,
          d.resolved_on, d.resolution
        FROM dispute AS d \(root.join)
        WHERE \(condition) AND \(root.isOwn) ORDER BY d.id
        """)
    return try Row.fetchAll(statement, arguments: arguments).map(Dispute.init(row:))
  }

  private init(row: Row) throws {
    self.init(
      id: row[0], document: row[1], number: row[2], party: row[3], kind: try row.code(4), urgency: row[5],
      amount: row[6],
      openedOn: row[7], note: row[8], status: try row.code(9), resolvedOn: row[10], resolution: row[11])
  }
}

/// A dispute about to be written.
struct NewDispute {
  let document: Int64
  let number: String
  let party: Int64
  let kind: DisputeKind
  let urgency: Int
  let amount: Money?
  let day: Day
  let note: String
}
