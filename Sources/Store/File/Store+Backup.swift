import Foundation
import GRDB
import Kernel

/// A copy of the company made while people work.
package struct BackupReport: Codable, Sendable {
  package let path: String
  package let events: Int64
  /// The digest of the log's head, to keep elsewhere.
  package let digest: String
}

extension Store {
  /// Copies the whole file with SQLite's online backup and anchors the log's head beside both files.
  ///
  /// - Throws: `StoreRefusal.fileExists` rather than overwrite.
  package func backup(to target: String, on today: Day) throws -> BackupReport {
    guard !FileManager.default.fileExists(atPath: target) else { throw StoreRefusal.fileExists(target) }
    guard
      FileManager.default.createFile(atPath: target, contents: nil, attributes: [.posixPermissions: 0o600])
    else {
      throw StoreRefusal.readOnly(target)
    }
    let queue = try DatabaseQueue(path: target)
    try pool.backup(to: queue)
    let head = try queue.read { try EventLog.head(in: $0) }
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
    try queue.close()
    let anchor = Anchor(seq: head.seq, digest: head.digest, day: today.iso)
    try anchor.append(beside: target)
    try anchor.append(beside: path)
    return BackupReport(path: target, events: head.seq, digest: head.digest)
  }

  /// Copies a backup to where a company is to live, once its chain has been verified; never over a company.
  package static func restore(_ backup: String, to target: String, composition: Composition) throws
    -> BackupReport
  {
    guard FileManager.default.fileExists(atPath: backup) else { throw StoreRefusal.missingFile(backup) }
    guard !FileManager.default.fileExists(atPath: target) else { throw StoreRefusal.fileExists(target) }
    let head = try verify(backup)
    let folder = URL(fileURLWithPath: target).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: backup, toPath: target)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: target)
    let anchors = Anchor.path(beside: backup)
    if FileManager.default.fileExists(atPath: anchors) {
      try FileManager.default.copyItem(atPath: anchors, toPath: Anchor.path(beside: target))
    }
    return BackupReport(path: target, events: head.seq, digest: head.digest)
  }

  private static func verify(_ backup: String) throws -> EventLog.Head {
    var configuration = Configuration()
    configuration.readonly = true
    do {
      let queue = try DatabaseQueue(path: backup, configuration: configuration)
      return try queue.read { db in
        guard try Int.fetchOne(db, sql: "PRAGMA application_id") == applicationID else {
          throw StoreRefusal.notACompany(backup)
        }
        if let complaint = try String.fetchOne(db, sql: "PRAGMA quick_check(1)"), complaint != "ok" {
          throw StoreRefusal.brokenBackup(complaint)
        }
        if let broken = try EventLog.firstBroken(in: db) {
          throw StoreRefusal.brokenBackup("l'événement \(broken) ne suit pas le précédent.")
        }
        let head = try EventLog.head(in: db)
        for anchor in try Anchor.all(beside: backup) where anchor.seq > 0 {
          guard try EventLog.digest(at: anchor.seq, in: db) == anchor.digest else {
            throw StoreRefusal.brokenBackup("son ancre du \(anchor.day) ne correspond pas.")
          }
        }
        return head
      }
    } catch let error as DatabaseError {
      throw StoreRefusal.brokenBackup(error.message ?? "fichier illisible.")
    }
  }
}
