import GRDB
import GRDBSQLite

extension Reading {
  /// Runs a reading that is given up as soon as nobody waits for it any more, and answers `nil` then.
  ///
  /// - Parameter isAwaited: asked about every millisecond of SQLite's work.
  package func whileAwaited<T>(_ isAwaited: () -> Bool, _ body: () throws -> T) throws -> T? {
    try withoutActuallyEscaping(isAwaited) { isAwaited in
      let patience = Patience(isAwaited)
      let connection = db.sqliteConnection
      sqlite3_progress_handler(
        connection, Patience.steps,
        { context in
          guard let context else { return 0 }
          return Unmanaged<Patience>.fromOpaque(context).takeUnretainedValue().isOver ? 1 : 0
        }, Unmanaged.passUnretained(patience).toOpaque())
      defer { sqlite3_progress_handler(connection, 0, nil, nil) }
      return try withExtendedLifetime(patience) {
        do { return try body() } catch let error as DatabaseError
          where error.resultCode == .SQLITE_INTERRUPT && patience.wasLost
        {
          return nil
        }
      }
    }
  }
}

/// Whether a reading is still awaited, as SQLite asks it.
private final class Patience {
  /// Steps of SQLite's machine between two questions.
  static let steps: Int32 = 20_000

  private let isAwaited: () -> Bool
  private(set) var wasLost = false

  init(_ isAwaited: @escaping () -> Bool) { self.isAwaited = isAwaited }

  var isOver: Bool {
    if !wasLost { wasLost = !isAwaited() }
    return wasLost
  }
}
