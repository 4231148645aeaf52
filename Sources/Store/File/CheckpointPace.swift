import GRDB
import Synchronization

/// When the write-ahead log has grown enough to be moved into the file, since SQLite's own checkpoints are off.
///
/// Counted in this store's commits and changed rows: each process moves about as much as it wrote.
final class CheckpointPace: Sendable {
  private struct Progress {
    var commits = 0
    var changes = 0
  }

  private let progress = Mutex(Progress())
  static let commits = 250
  /// Rows changed, some 20 MB of log.
  static let changes = 20_000

  /// Counts one commit; answers whether a checkpoint is due, and then starts counting anew.
  func commits(with totalChanges: Int) -> Bool {
    progress.withLock { progress in
      progress.commits += 1
      guard progress.commits >= Self.commits || totalChanges - progress.changes >= Self.changes else {
        return false
      }
      progress = Progress(commits: 0, changes: totalChanges)
      return true
    }
  }
}
