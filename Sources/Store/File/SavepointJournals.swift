import GRDB
import Synchronization

/// Where the writing connection keeps the journals of savepoints, one for each fact handed over.
///
/// In memory they cost nothing, but SQLite walks the whole of one at each statement: an import that fills one would not
/// end. In a file they are written page by page, four fifths of a short operation's time in the system. Short operations
/// keep them in memory, long ones in a file. (SQLite could begin in memory and go on in a file; beyond 128 kB it then
/// fails as if the disk were full.)
final class SavepointJournals: Sendable {
  private let areInFile = Mutex(true)

  /// Chooses, between two transactions.
  func choose(isLong: Bool, in db: Database) throws {
    let changes = areInFile.withLock { known in
      defer { known = isLong }
      return known != isLong
    }
    if changes { try db.execute(sql: Self.place(isLong: isLong)) }
  }

  static func place(isLong: Bool) -> String { "PRAGMA temp_store = \(isLong ? "FILE" : "MEMORY")" }
}
