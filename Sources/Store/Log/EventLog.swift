import Foundation
import GRDB
import Kernel

/// The append-only log of facts, each row carrying the digest of the whole before it.
package enum EventLog {
  /// A place in the chain: the last fact's number and the digest up to it.
  package struct Head: Hashable, Sendable, Codable {
    package let seq: Int64
    /// Lowercase hexadecimal SHA-256; empty before the first fact.
    package let digest: String
  }

  static func append<E: Event>(_ event: E, actor: String, day: Day, at: String, in db: Database) throws
    -> Int64
  {
    let subject = event.subject
    guard !subject.label.utf8.contains(0) else { throw TextRefusal.nul }
    let payload = try CanonicalJSON.encode(event)
    let head = try head(in: db)
    let seq = head.seq + 1
    let fields = [
      String(seq), at, day.iso, actor, E.name, subject.kind.rawValue, String(subject.record), subject.label,
      subject.party.map(String.init) ?? "", payload,
    ].map(\.utf8)
    try db.cachedStatement(
      sql: """
        INSERT INTO event (seq, at, day, actor, name, kind, record, label, party_id, payload, digest)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      seq, at, day.iso, actor, E.name, subject.kind.rawValue, subject.record, subject.label, subject.party,
      payload,
      digest(of: fields, after: head.digest),
    ])
    return seq
  }

  /// The end of the chain.
  package static func head(in db: Database) throws -> Head {
    let statement = try db.cachedStatement(sql: "SELECT seq, digest FROM event ORDER BY seq DESC LIMIT 1")
    guard let row = try Row.fetchOne(statement) else { return Head(seq: 0, digest: "") }
    return Head(seq: row[0], digest: row[1])
  }

  /// The digest at one place of the chain, or `nil` where the log has no such fact.
  static func digest(at seq: Int64, in db: Database) throws -> String? {
    try String.fetchOne(db, sql: "SELECT digest FROM event WHERE seq = ?", arguments: [seq])
  }

  /// The first fact whose digest does not follow from its content and the one before, or `nil` when the chain is sound.
  ///
  /// Hashes the stored bytes, whatever they spell.
  package static func firstBroken(in db: Database) throws -> Int64? {
    let columns = ["seq", "at", "day", "actor", "name", "kind", "record", "label", "party_id", "payload"]
    let bytes = columns.map { "CAST(\($0) AS BLOB)" }.joined(separator: ", ")
    let rows = try Row.fetchCursor(db, sql: "SELECT seq, digest, \(bytes) FROM event ORDER BY seq")
    var expected: Int64 = 1
    var previous = ""
    while let row = try rows.next() {
      let (seq, stored): (Int64, String) = (row[0], row[1])
      guard seq == expected else { return expected }
      let fields = (2..<12).map { (row[$0] as Data?) ?? Data() }
      guard digest(of: fields, after: previous) == stored else { return seq }
      previous = stored
      expected += 1
    }
    return nil
  }

  /// SHA-256 of the previous digest and the fields, each preceded by its length in bytes.
  ///
  /// Lengths, rather than a separator, keep two different rows from ever reading the same.
  private static func digest(of fields: [some Collection<UInt8>], after previous: String) -> String {
    var hash = SHA256()
    hash.update(previous.utf8)
    for field in fields {
      hash.update("\(field.count):".utf8)
      hash.update(field)
    }
    return hash.finish()
  }
}
