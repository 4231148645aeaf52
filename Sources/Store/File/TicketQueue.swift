import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// Who waits for a file, in order: each holds the byte of its ticket, and looks for a lower one that is held.
///
/// Locks belong to the open file, so that threads and stores of one process count as others do, and end with it.
struct TicketQueue: Sendable {
  let descriptor: Int32

  /// The place of a waiter's byte in the file.
  typealias Ticket = Int64

  /// The count of tickets given stands first; bytes of tickets follow.
  private static let count: Int64 = 8

  /// The next ticket, its byte held; `nil` where the file system has no such locks.
  func take() -> Ticket? {
    guard lock(0, length: 1, F_WRLCK, Self.setAndWait) else { return nil }
    defer { _ = lock(0, length: 1, F_UNLCK, Self.set) }
    var given: Int64 = 0
    guard pread(descriptor, &given, MemoryLayout<Int64>.size, 0) >= 0, given >= 0, given < Int64.max / 2
    else {
      return nil
    }
    given += 1
    guard pwrite(descriptor, &given, MemoryLayout<Int64>.size, 0) == MemoryLayout<Int64>.size,
      lock(Self.count + given, length: 1, F_WRLCK, Self.set)
    else { return nil }
    return Self.count + given
  }

  /// Whether a lower ticket is held.
  func isBehindAnother(_ ticket: Ticket) -> Bool {
    var asked = range(Self.count, length: ticket - Self.count, F_WRLCK)
    return fcntl(descriptor, Self.get, &asked) == 0 && asked.l_type != Int16(F_UNLCK)
  }

  func leave(_ ticket: Ticket) { _ = lock(ticket, length: 1, F_UNLCK, Self.set) }

  private func lock(_ start: Int64, length: Int64, _ type: Int32, _ command: Int32) -> Bool {
    var wanted = range(start, length: length, type)
    while fcntl(descriptor, command, &wanted) != 0 {
      guard errno == EINTR else { return false }
    }
    return true
  }

  private func range(_ start: Int64, length: Int64, _ type: Int32) -> flock {
    flock(
      l_type: Int16(type), l_whence: Int16(SEEK_SET), l_start: off_t(start), l_len: off_t(length), l_pid: 0)
  }

  /// Linux's commands for locks of the open file: F_OFD_GETLK, F_OFD_SETLK, F_OFD_SETLKW.
  private static let get: Int32 = 36
  private static let set: Int32 = 37
  private static let setAndWait: Int32 = 38
}
