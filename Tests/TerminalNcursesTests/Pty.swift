import Foundation

/// A terminal made of nothing: a pair of ends, ours to type in and to read from.
final class Pty {
  /// What the program takes for its terminal.
  let program: Int32
  private var person: Int32

  init(width: Int, height: Int) throws {
    var ends: (person: Int32, program: Int32) = (-1, -1)
    guard openpty(&ends.person, &ends.program, nil, nil, nil) == 0 else { throw POSIXError(.ENXIO) }
    (person, program) = ends
    _ = fcntl(person, F_SETFL, O_NONBLOCK)
    resize(width: width, height: height)
  }

  deinit {
    hangUp()
    close(program)
  }

  func resize(width: Int, height: Int) {
    var size = winsize(ws_row: UInt16(height), ws_col: UInt16(width), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(program, UInt(TIOCSWINSZ), &size)
  }

  func type(_ text: String) { type(Array(text.utf8)) }

  func type(_ bytes: [UInt8]) {
    _ = write(person, bytes, bytes.count)
  }

  /// What the program has sent since the last call.
  func read() -> String {
    var sent: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Foundation.read(person, &bytes, bytes.count)
      guard count > 0 else { return String(decoding: sent, as: UTF8.self) }
      sent += bytes.prefix(count)
    }
  }

  /// The line drops.
  func hangUp() {
    if person >= 0 { close(person) }
    person = -1
  }

  /// Whether what is typed is echoed and given line by line, as a shell wants it.
  var isAsShellsWantIt: Bool {
    var modes = termios()
    tcgetattr(program, &modes)
    return modes.c_lflag & tcflag_t(ECHO) != 0 && modes.c_lflag & tcflag_t(ICANON) != 0
  }
}
