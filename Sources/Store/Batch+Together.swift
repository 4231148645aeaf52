import GRDB
import Kernel

extension Batch {
  /// Runs several operations that stand or fall together: when one is refused, those before it are undone too.
  package func together<T>(_ body: () throws -> T) throws -> T { try inSavepoint(body) }

  /// Runs `body`; when it throws, the rows and files it made are undone.
  func inSavepoint<T>(_ body: () throws -> T) throws -> T {
    var result: T?
    let mark = files.mark
    do {
      try db.inSavepoint {
        result = try body()
        return .commit
      }
    } catch {
      files.discard(after: mark)
      throw error
    }
    guard let result else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
    return result
  }

  /// The file as the operations before left it, for whoever the batch runs as.
  package func read<T>(_ body: (Reading) throws -> T) throws -> T {
    try body(
      Reading(db: db, viewer: try Viewer.load(login, in: db), today: today, composition: store.composition))
  }
}
