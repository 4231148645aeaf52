import AttachmentsFacts
import GRDB
import Kernel
import Store

/// A record that files may be attached to, whatever its module.
package enum AttachableRecord {}

extension Attachable {
  /// The record of that id, number or code, as the log or, for drafts, the journal of changes last called it.
  ///
  /// - Throws: `AttachmentsRefusal.recordUnknown` when neither knows it, when it was a draft since deleted, or when the
  ///   viewer may not see its party.
  func find(_ reference: Reference<AttachableRecord>, in reading: Reading) throws -> Subject {
    let unknown = AttachmentsRefusal.recordUnknown(what: title, key: reference.description)
    guard let record = try record(of: reference, in: reading),
      let subject = try subject(of: record, in: reading.db), try isVisible(subject, in: reading)
    else { throw unknown }
    return subject
  }

  private func record(of reference: Reference<AttachableRecord>, in reading: Reading) throws -> Int64? {
    let id: Int64? =
      switch reference {
      case .id(let id): id.rawValue
      case .code(let code): try labelled(code, in: reading.db) ?? numbered(code)
      }
    return try id.flatMap { try kept($0, in: reading) }
  }

  /// The last record that the log called so.
  private func labelled(_ code: String, in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db,
      sql: "SELECT record FROM event WHERE kind = ? AND label = ? COLLATE NOCASE ORDER BY seq DESC LIMIT 1",
      arguments: [kind.rawValue, code])
  }

  /// The id in a number such as `D-12`.
  private func numbered(_ code: String) -> Int64? {
    guard let numberPrefix, code.uppercased().hasPrefix(numberPrefix) else { return nil }
    return Int64(code.dropFirst(numberPrefix.count))
  }

  private func subject(of record: Int64, in db: Database) throws -> Subject? {
    let change = try Row.fetchOne(
      db,
      sql:
        "SELECT label, party_id, action FROM change WHERE kind = ? AND record = ? ORDER BY id DESC LIMIT 1",
      arguments: [kind.rawValue, record])
    if let change, change[2] == "suppression" { return nil }
    // What an attachment calls the record is what it was called before.
    let event = try Row.fetchOne(
      db,
      sql: """
        SELECT label, party_id FROM event WHERE kind = ? AND record = ? AND name NOT IN (?, ?)
        ORDER BY seq DESC LIMIT 1
        """,
      arguments: [kind.rawValue, record, FileAttached.name, FileDetached.name])
    guard let row = event ?? change else { return nil }
    return Subject(kind: kind, record: record, label: row[0], party: row[1])
  }

  private func isVisible(_ subject: Subject, in reading: Reading) throws -> Bool {
    guard try reading.viewer.may(rightToOthers) || isAuthor(of: subject, in: reading) else { return false }
    return try subject.party.map(reading.sees(party:)) ?? true
  }

  /// Whether the viewer is who first wrote the record.
  private func isAuthor(of subject: Subject, in reading: Reading) throws -> Bool {
    let author = try String.fetchOne(
      reading.db, sql: "SELECT actor FROM change WHERE kind = ? AND record = ? ORDER BY id LIMIT 1",
      arguments: [subject.kind.rawValue, subject.record])
    return author == reading.viewer.login
  }
}
