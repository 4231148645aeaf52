import Crypto
import Events
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
    let payload = try CanonicalJSON.encode(event)
    let head = try head(in: db)
    let seq = head.seq + 1
    let fields = [
      String(seq), at, day.iso, actor, E.name, subject.kind, String(subject.record), subject.label,
      subject.party.map(String.init) ?? "", payload,
    ]
    try db.cachedStatement(
      sql: """
        INSERT INTO event (seq, at, day, actor, name, kind, record, label, party_id, payload, digest)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      seq, at, day.iso, actor, E.name, subject.kind, subject.record, subject.label, subject.party, payload,
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
  package static func firstBroken(in db: Database) throws -> Int64? {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT seq, at, day, actor, name, kind, record, label, party_id, payload, digest FROM event ORDER BY seq
        """)
    var expected: Int64 = 1
    var previous = ""
    while let row = try rows.next() {
      let seq: Int64 = row[0]
      guard seq == expected else { return expected }
      let fields: [String] = (0..<10).map { (row[$0] as DatabaseValue).text }
      let stored: String = row[10]
      guard digest(of: fields, after: previous) == stored else { return seq }
      previous = stored
      expected += 1
    }
    return nil
  }

  /// SHA-256 of the previous digest and the fields, each preceded by its length in bytes.
  ///
  /// Lengths, rather than a separator, keep two different rows from ever reading the same.
  private static func digest(of fields: [String], after previous: String) -> String {
    var content = Data(previous.utf8)
    for field in fields {
      let bytes = Data(field.utf8)
      content.append(Data("\(bytes.count):".utf8))
      content.append(bytes)
    }
    return SHA256.hash(data: content).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}

extension DatabaseValue {
  /// The value as the text it is hashed by; empty when NULL.
  fileprivate var text: String {
    switch storage {
    case .null: ""
    case .int64(let value): String(value)
    case .double(let value): String(value)
    case .string(let value): value
    case .blob(let data): String(decoding: data, as: UTF8.self)
    }
  }
}
