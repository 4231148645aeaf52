import AttachmentsFacts
import GRDB
import Kernel
import Store

/// Keeps the table of attachments in step with the log.
struct AttachmentsListener: Listener {
  let name = "attachments"
  let manner = ListeningManner.core
  let tables = [DerivedTable("attachment", key: "id")]

  let hears = Hears([
    .on(FileAttached.self) { fact, event, tx in try add(fact, told: event, in: tx.db) },
    .on(FileDetached.self) { fact, event, tx in
      try tx.db.execute(
        sql: "UPDATE attachment SET detached_on = ?, reason = ? WHERE id = ?",
        arguments: [event.day, fact.reason, fact.attachment])
    },
  ])

  private static func add(_ fact: FileAttached, told event: Recorded, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO attachment (id, kind, record, label, party_id, name, digest, size, added_on, added_at, added_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      fact.attachment, fact.record.kind.rawValue, fact.record.record, fact.record.label, fact.record.party,
      fact.file,
      fact.digest, fact.size, event.day, event.at, event.actor,
    ])
  }
}
