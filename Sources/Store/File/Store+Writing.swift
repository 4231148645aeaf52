import GRDB
import Kernel

extension Store {
  /// One write transaction under the file's lock, then a checkpoint when the write-ahead log has grown.
  ///
  /// The files made with it take their places once it stands, and are removed when it does not.
  /// - Parameter isLong: whether it writes thousands of rows in one savepoint.
  /// - Throws: what `body` threw, everything it wrote being undone; `StoreRefusal` for a full or read-only disk and for a
  ///   file that a newer program has taken over meanwhile.
  func write<T>(isLong: Bool = false, _ body: (Database, ProducedFiles) throws -> T) throws -> T {
    try Store.namingFaults(of: path) {
      try exclusively { db in
        try journals.choose(isLong: isLong, in: db)
        var result: T?
        let files = producedFiles()
        do {
          try db.inTransaction(.immediate) {
            try refuseNewerSchema(in: db)
            result = try body(db, files)
            return .commit
          }
        } catch {
          files.discard()
          throw error
        }
        let handed = files.publish()
        try keep(handed.answers, in: db)
        if let failure = handed.failure { throw failure }
        checkpointWhenDue(db)
        guard let result else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
        return result
      }
    }
  }

  /// What became of files made with a write that stands.
  private func keep(
    _ answers: [(item: Int64, state: OutboxItem.State, answer: String)], in db: Database
  ) throws {
    guard !answers.isEmpty else { return }
    try db.inTransaction(.immediate) {
      for answer in answers { try Outbox.answer(answer.item, answer.state, answer.answer, in: db) }
      return .commit
    }
  }

  /// A write that makes no file.
  func write<T>(isLong: Bool = false, _ body: (Database) throws -> T) throws -> T {
    try write(isLong: isLong) { db, _ in try body(db) }
  }

  /// Moves the write-ahead log into the file; called when nobody types, and before leaving.
  package func checkpoint() throws {
    try exclusively { db in _ = try db.checkpoint(.passive) }
  }

  /// Runs `body` on the one writing connection while no other process writes.
  ///
  /// The connection comes first and the lock second: two threads of one process share the lock's descriptor.
  func exclusively<T>(_ body: (Database) throws -> T) throws -> T {
    try pool.writeWithoutTransaction { db in try lock.hold { try body(db) } }
  }

  private func checkpointWhenDue(_ db: Database) {
    guard pace.commits(with: db.totalChangesCount) else { return }
    // The write stands already and stays in the log: a checkpoint that fails must not make it look undone.
    _ = try? db.checkpoint(.passive)
  }

  /// A session left open while another program upgraded the file must not write as if nothing had happened.
  private func refuseNewerSchema(in db: Database) throws {
    let steps = try Int.fetchOne(try db.cachedStatement(sql: "SELECT count(*) FROM grdb_migrations")) ?? 0
    guard steps <= migrationCount else { throw StoreRefusal.newerVersion(path) }
  }

  /// Runs `body`, naming in the user's words what the disk refused.
  static func namingFaults<T>(of path: String, _ body: () throws -> T) throws -> T {
    do { return try body() } catch let error as DatabaseError {
      switch error.resultCode {
      case .SQLITE_FULL: throw StoreRefusal.diskFull
      case .SQLITE_READONLY, .SQLITE_CANTOPEN: throw StoreRefusal.readOnly(path)
      case .SQLITE_NOTADB: throw StoreRefusal.notACompany(path)
      case .SQLITE_CORRUPT: throw StoreRefusal.damaged(path)
      case .SQLITE_BUSY: throw FileBusy()
      default: throw error
      }
    }
  }
}
