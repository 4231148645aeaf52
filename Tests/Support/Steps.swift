import GRDB
import GRDBSQLite
import Synchronization

/// What SQLite's machine did, exactly: the same on every computer.
package enum Steps {
  /// The steps of the statements that ran to their end on that connection while `body` did.
  package static func counted(on db: Database, _ body: () throws -> Void) rethrows -> Int {
    let count = Count()
    let connection = db.sqliteConnection
    sqlite3_trace_v2(
      connection, UInt32(SQLITE_TRACE_PROFILE),
      { _, context, statement, _ in
        guard let context, let statement else { return 0 }
        let steps = sqlite3_stmt_status(OpaquePointer(statement), SQLITE_STMTSTATUS_VM_STEP, 1)
        Unmanaged<Count>.fromOpaque(context).takeUnretainedValue().add(Int(steps))
        return 0
      }, Unmanaged.passUnretained(count).toOpaque())
    defer { sqlite3_trace_v2(connection, 0, nil, nil) }
    try withExtendedLifetime(count) { try body() }
    return count.steps
  }

  private final class Count: Sendable {
    private let known = Mutex(0)

    func add(_ steps: Int) { known.withLock { $0 += steps } }
    var steps: Int { known.withLock { $0 } }
  }
}
