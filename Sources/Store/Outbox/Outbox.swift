import Foundation
import GRDB
import Kernel

/// What leaves the company: a row made with the operation, handed over after it, once, with the answer kept.
///
/// For now files that people ask for; letters by mail will be other kinds of the same.
package struct OutboxItem: Hashable, Codable, Sendable {
  package enum State: String, Codable, Sendable {
    case prepared = "prepare"
    case sent = "envoye"
    case failed = "echec"
    case cancelled = "annule"
  }

  package let id: Int64
  /// The instant it was prepared, UTC, ISO 8601.
  package let at: String
  /// `fichier`.
  package let kind: String
  package let recordKind: String
  package let record: Int64
  /// SHA-256 of what was handed over, lowercase hexadecimal.
  package let digest: String
  package let state: State
  /// Where it went, or why it did not.
  package let answer: String

  /// The latest first, at most `limit`.
  package static func latest(_ limit: Int, in reading: Reading) throws -> [OutboxItem] {
    let rows = try Row.fetchAll(
      reading.db,
      sql: """
        SELECT id, at, kind, record_kind, record, body_digest, state, answer FROM outbox ORDER BY id DESC LIMIT ?
        """, arguments: [limit])
    return try rows.map { row in
      OutboxItem(
        id: row[0], at: row[1], kind: row[2], recordKind: row[3], record: row[4], digest: row[5],
        state: try row.code(6), answer: row[7])
    }
  }
}

/// The rows of the outbox.
enum Outbox {
  /// Prepares a file that takes its place once the operation stands; answers its row.
  static func prepare(
    _ data: Data, about subject: Subject, at instant: String, in db: Database
  ) throws -> Int64 {
    try db.execute(
      sql: """
        INSERT INTO outbox (at, kind, party, record_kind, record, body_digest, state)
        VALUES (?, 'fichier', ?, ?, ?, ?, 'prepare')
        """,
      arguments: [instant, subject.party, subject.kind.rawValue, subject.record, SHA256.digest(of: data)])
    return db.lastInsertedRowID
  }

  /// Keeps what became of it.
  static func answer(_ id: Int64, _ state: OutboxItem.State, _ answer: String, in db: Database) throws {
    try db.execute(
      sql: "UPDATE outbox SET state = ?, answer = ? WHERE id = ?", arguments: [state.rawValue, answer, id])
  }
}
