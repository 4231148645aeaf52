import Foundation
import GRDB
import Kernel

/// A copy of the company made while people work.
package struct BackupReport: Codable, Sendable {
  package let path: String
  package let events: Int64
  /// The digest of the log's head, to keep elsewhere.
  package let digest: String
  /// How many attached files came along.
  package let files: Int
  /// How many the log names were not there to copy; `check` tells which.
  package let missingFiles: Int

  init(path: String, head: EventLog.Head, tally: ContentTally) {
    self.path = path
    events = head.seq
    digest = head.digest
    files = tally.kept
    missingFiles = tally.missing
  }
}

extension Store {
  /// Copies the whole file with SQLite's online backup, the contents its log names beside it, and anchors the log's head
  /// beside both files.
  ///
  /// - Throws: `StoreRefusal.fileExists` rather than overwrite; what the disk refused, no half copy being left.
  package func backup(to target: String, on today: Day) throws -> BackupReport {
    let copies = ContentFolder(beside: target)
    let (head, tally) = try copies.filling {
      try Store.fill(target) { copy in
        try pool.backup(to: copy)
        return try copy.read { db in
          (try EventLog.head(in: db), try contents.copy(KeptContent.named(in: db), to: copies))
        }
      }
    }
    let anchor = Anchor(seq: head.seq, digest: head.digest, day: today.iso)
    try? FileManager.default.removeItem(atPath: Anchor.path(beside: target))
    try anchor.append(beside: target)
    try exclusively { _ in try anchor.append(beside: path) }
    return BackupReport(path: target, head: head, tally: tally)
  }

  /// Copies a backup to where a company is to live, once its chain has been verified, with the contents beside it; never
  /// over a company.
  ///
  /// - Throws: `StoreRefusal.brokenBackup` naming what is wrong, `newerVersion` when this program could not open it.
  package static func restore(_ backup: String, to target: String, composition: Composition) throws
    -> BackupReport
  {
    guard FileManager.default.fileExists(atPath: backup) else { throw StoreRefusal.missingFile(backup) }
    guard !FileManager.default.fileExists(atPath: target) else { throw StoreRefusal.fileExists(target) }
    try refuseForeign(backup)
    var configuration = configuration()
    configuration.readonly = true
    do {
      let source = try DatabaseQueue(path: backup, configuration: configuration)
      let head = try source.read { try verify(backup, $0, composition: composition) }
      let anchors = try Anchor.all(beside: backup)
      let named = try source.read { try KeptContent.named(in: $0) }
      let folder = ContentFolder(beside: target)
      let tally = try folder.filling {
        try fill(target) { copy in
          try source.backup(to: copy)
          return try ContentFolder(beside: backup).copy(named, to: folder)
        }
      }
      // Those of a company that stood here before say nothing about this one.
      try? FileManager.default.removeItem(atPath: Anchor.path(beside: target))
      for anchor in anchors { try anchor.append(beside: target) }
      return BackupReport(path: target, head: head, tally: tally)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      throw StoreRefusal.brokenBackup("SQLite ne peut pas la lire en entier.")
    }
  }

  private static func verify(_ backup: String, _ db: Database, composition: Composition) throws
    -> EventLog.Head
  {
    if try migrator(composition).hasBeenSuperseded(db) { throw StoreRefusal.newerVersion(backup) }
    if let complaint = try String.fetchOne(db, sql: "PRAGMA quick_check(1)"), complaint != "ok" {
      throw StoreRefusal.brokenBackup("SQLite dit « \(complaint) ».")
    }
    if let broken = try EventLog.firstBroken(in: db) {
      throw StoreRefusal.brokenBackup("l'événement \(broken) ne suit pas le précédent.")
    }
    for anchor in try Anchor.all(beside: backup) where anchor.seq > 0 {
      guard try EventLog.digest(at: anchor.seq, in: db) == anchor.digest else {
        throw StoreRefusal.brokenBackup("son ancre du \(anchor.french) ne correspond pas.")
      }
    }
    return try EventLog.head(in: db)
  }
}

extension Store {
  /// A plain copy of the file as it stands, for trying things out: no anchor is written.
  package func copy(to target: String) throws {
    guard !FileManager.default.fileExists(atPath: target) else { throw StoreRefusal.fileExists(target) }
    let queue = try DatabaseQueue(path: target)
    try pool.backup(to: queue)
    try queue.close()
  }
}
