import Foundation
import Kernel

#if canImport(Glibc)
  import Glibc
#endif

/// The turnstile before every write and checkpoint: an advisory lock on a file beside the database, taken in the order
/// asked for.
///
/// SQLite before 3.51.3 can, rarely, corrupt a write-ahead log when one process writes while another checkpoints; under
/// one lock they never meet. `flock` alone keeps them apart. What gives the order is a ticket: a number taken from a
/// count in the file, whose byte of the file is locked while its holder waits; nobody goes in while a lower byte is
/// locked. The kernel frees both even after a kill. Where byte-range locks are not to be had, there is no order.
/// It keeps processes (and stores) apart, not the threads of one store: those take it inside the pool's writer queue.
final class WriteLock: Sendable {
  private let descriptor: Int32
  private let queue: TicketQueue
  private static let patience: ContinuousClock.Duration = .seconds(30)
  /// Microseconds between two looks at whether it is one's turn.
  private static let nap: UInt32 = 500

  /// The lock of that file, the same by whatever link the file is reached.
  init(beside path: String) throws {
    let file = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    descriptor = open(file + "-verrou", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw StoreRefusal.readOnly(path) }
    queue = TicketQueue(descriptor: descriptor)
  }

  /// The kernel gives the lock back by itself, even after a kill.
  deinit { close(descriptor) }

  /// Runs `body` while no other process writes.
  ///
  /// - Throws: `FileBusy` when another holds the file for half a minute.
  func hold<T>(_ body: () throws -> T) throws -> T {
    let start = ContinuousClock.now
    let ticket = queue.take()
    do {
      defer { if let ticket { queue.leave(ticket) } }
      while try !isTurn(ticket) {
        guard ContinuousClock.now - start < Self.patience else { throw FileBusy() }
        usleep(Self.nap)
      }
    }
    defer { flock(descriptor, LOCK_UN) }
    return try body()
  }

  private func isTurn(_ ticket: TicketQueue.Ticket?) throws -> Bool {
    if let ticket, queue.isBehindAnother(ticket) { return false }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
    guard errno == EWOULDBLOCK || errno == EINTR else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    return false
  }
}

/// Another process held the file for longer than anyone should wait.
struct FileBusy: Refusal {
  let code = "file-busy"
  let message = "Le fichier est occupé par un autre traitement depuis trop longtemps."
  let remedy = "Attendez un instant, puis recommencez."
}
