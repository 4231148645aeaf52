import Foundation
import Kernel

#if canImport(Glibc)
  import Glibc
#endif

/// The turnstile before every write and checkpoint: an advisory lock on a file beside the database.
///
/// SQLite before 3.51.3 can, rarely, corrupt a write-ahead log when one process writes while another checkpoints; under
/// one lock they never meet. Waiting is by short random naps, which share the file more fairly than a blocking call.
/// It keeps processes (and stores) apart, not the threads of one store: those take it inside the pool's writer queue.
final class WriteLock: Sendable {
  private let descriptor: Int32
  private static let patience: ContinuousClock.Duration = .seconds(30)

  /// The lock of that file, the same by whatever link the file is reached.
  init(beside path: String) throws {
    let file = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    descriptor = open(file + "-verrou", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw StoreRefusal.readOnly(path) }
  }

  /// The kernel gives the lock back by itself, even after a kill.
  deinit { close(descriptor) }

  /// Runs `body` while no other process writes.
  ///
  /// - Throws: `FileBusy` when another holds the file for half a minute.
  func hold<T>(_ body: () throws -> T) throws -> T {
    let start = ContinuousClock.now
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
      guard ContinuousClock.now - start < Self.patience else { throw FileBusy() }
      usleep(UInt32.random(in: 200...2_000))
    }
    defer { flock(descriptor, LOCK_UN) }
    return try body()
  }
}

/// Another process held the file for longer than anyone should wait.
struct FileBusy: Refusal {
  let code = "file-busy"
  let message = "Le fichier est occupé par un autre traitement depuis trop longtemps."
  let remedy = "Attendez un instant, puis recommencez."
}
