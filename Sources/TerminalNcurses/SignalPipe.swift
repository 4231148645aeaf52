import CNcurses
import Foundation

/// The signals that ask the program to leave, made readable so that one `poll` waits for them and for keys.
final class SignalPipe {
  /// Readable when a signal has come.
  let input: Int32
  private let output: Int32

  /// `nil` when the system has no pipe left.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return nil }
    (input, output) = (ends[0], ends[1])
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    cn_watch_signals(output)
  }

  deinit {
    cn_watch_signals(-1)
    _ = close(input)
    _ = close(output)
  }

  /// The signal that came first and has not been read yet.
  func next() -> Int32? {
    var byte: UInt8 = 0
    guard unsafe read(input, &byte, 1) == 1 else { return nil }
    return Int32(byte)
  }
}
