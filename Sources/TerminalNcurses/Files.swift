import CNcurses
import Foundation

/// The two ends of the terminal, ours to close: copies of the file descriptors one was given.
@safe
final class Files {
  let reader: UnsafeMutablePointer<FILE>
  let writer: UnsafeMutablePointer<FILE>
  let input: Int32
  let output: Int32

  /// What a wait ended on.
  enum Waited {
    /// Bytes to read, or the end of the terminal.
    case input
    /// A signal, in the pipe or for ncurses.
    case signal
    case nothing
  }

  /// `nil` when the system has no file left.
  init?(input: Int32, output: Int32) {
    self.input = dup(input)
    self.output = dup(output)
    guard let reader = unsafe fdopen(self.input, "r") else {
      _ = close(self.input)
      _ = close(self.output)
      return nil
    }
    guard let writer = unsafe fdopen(self.output, "w") else {
      unsafe fclose(reader)
      _ = close(self.output)
      return nil
    }
    unsafe self.reader = unsafe reader
    unsafe self.writer = unsafe writer
  }

  deinit {
    unsafe fclose(reader)
    unsafe fclose(writer)
  }

  /// Waits for input or for `pipe`; a negative time waits for ever.
  func wait(with pipe: Int32, milliseconds: Int32) -> Waited {
    var polled = [
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: pipe, events: Int16(POLLIN), revents: 0),
    ]
    let count = unsafe poll(&polled, nfds_t(polled.count), milliseconds)
    if count < 0 { return .signal }
    if polled[0].revents != 0 { return .input }
    return polled[1].revents != 0 ? .signal : .nothing
  }

  /// Whether the terminal has nothing to read and never will: it says it is readable and gives no byte.
  var isOver: Bool {
    var polled = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&polled, 1, 0) == 1 else { return false }
    if polled.revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { return true }
    var count: Int32 = 0
    return unsafe ioctl(input, UInt(FIONREAD), &count) != 0 || count == 0
  }

  /// Writes a sequence ncurses knows nothing of; a terminal that is gone takes nothing, and that is all.
  func send(_ sequence: String) {
    var bytes = Array(sequence.utf8)[...]
    while !bytes.isEmpty {
      let written = unsafe bytes.withUnsafeBytes { unsafe write(output, $0.baseAddress, $0.count) }
      if written < 0 && errno != EINTR { return }
      bytes = bytes.dropFirst(max(0, written))
    }
  }
}
