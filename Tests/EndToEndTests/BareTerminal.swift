import Foundation

/// A terminal that counts: the program writes to it, and what it sent can be weighed.
final class BareTerminal {
  private var person: Int32 = -1
  private let child: Child
  private(set) var text = ""

  init(_ office: Office, width: Int, height: Int, theme: String) throws {
    var program: Int32 = -1
    var size = winsize(ws_row: UInt16(height), ws_col: UInt16(width), ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&person, &program, nil, nil, &size) == 0 else { throw POSIXError(.ENXIO) }
    defer { close(program) }
    child = try Child(
      Office.program.path, ["open", "--theme", theme, "--date", Office.day],
      environment: office.environment.merging(["TERM": "xterm-256color"]) { own, _ in own },
      input: program, output: program, errors: program)
  }

  deinit {
    child.kill()
    if person >= 0 { close(person) }
  }

  func type(_ keys: String) { _ = write(person, keys, keys.utf8.count) }

  /// What the program sent until it had nothing more to say, in bytes.
  func settle() -> Int {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    var sent: [UInt8] = []
    var patience: Int32 = 5_000
    while true {
      var poll = pollfd(fd: person, events: Int16(POLLIN), revents: 0)
      guard Foundation.poll(&poll, 1, patience) > 0 else { break }
      let count = Foundation.read(person, &bytes, bytes.count)
      guard count > 0 else { break }
      sent += bytes.prefix(count)
      // Once it has begun, a third of a second of silence is the end.
      patience = 350
    }
    text = String(decoding: sent, as: UTF8.self)
    return sent.count
  }
}
