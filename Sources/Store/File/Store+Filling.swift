import Foundation
import GRDB
import Kernel

#if canImport(Glibc)
  import Glibc
#endif

extension Store {
  /// Makes a new database file, private to its owner, that appears under its name only once `body` has filled it.
  ///
  /// A kill on the way leaves at worst a file named `….partiel`, never half a company.
  /// - Throws: `StoreRefusal.fileExists` rather than overwrite; whatever else happens, nothing is left at `path`.
  static func fill<T>(_ path: String, _ body: (DatabaseQueue) throws -> T) throws -> T {
    guard !FileManager.default.fileExists(atPath: path) else { throw StoreRefusal.fileExists(path) }
    try makeFolder(of: path)
    let draft = "\(path)-\(UUID().uuidString.prefix(8)).partiel"
    let descriptor = open(draft, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw StoreRefusal.readOnly(path) }
    close(descriptor)
    defer { discard(draft) }
    let result = try namingFaults(of: path) { try filling(draft, body) }
    // A write-ahead log whose file is gone would be taken for this one's.
    for leftover in ["-wal", "-shm", "-journal"] where FileManager.default.fileExists(atPath: path + leftover)
    {
      try FileManager.default.removeItem(atPath: path + leftover)
    }
    try publish(draft, as: path)
    return result
  }

  /// Gives the finished file its name without ever overwriting; file systems without links rename it.
  private static func publish(_ draft: String, as path: String) throws {
    if link(draft, path) == 0 { return }
    guard errno != EEXIST else { throw StoreRefusal.fileExists(path) }
    guard rename(draft, path) == 0 else { throw StoreRefusal.readOnly(path) }
  }

  private static func makeFolder(of path: String) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch { throw StoreRefusal.readOnly(path) }
  }

  private static func filling<T>(_ draft: String, _ body: (DatabaseQueue) throws -> T) throws -> T {
    let queue = try DatabaseQueue(path: draft, configuration: configuration())
    let result = try body(queue)
    // A copied file says it keeps a write-ahead log; alone it is read more easily without.
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
    try queue.close()
    return result
  }

  private static func discard(_ draft: String) {
    for suffix in ["", "-wal", "-shm", "-journal"] { unlink(draft + suffix) }
  }
}
