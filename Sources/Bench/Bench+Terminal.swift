import Desk
import Foundation
import Kernel

#if canImport(Glibc)
  import Glibc
#endif

/// What goes over the line: the program itself in a terminal that counts what it is sent.
extension Bench {
  /// - Parameter program: the built program; nothing is measured without it.
  mutating func measureTerminal(_ program: String?) throws {
    guard let program else { return }
    var starts: [Duration] = []
    for _ in 0..<runs(20) {
      let terminal = try CountingTerminal(program, of: path, as: session.login, on: session.today)
      let frame = terminal.settle()
      starts.append(frame.time)
      if starts.count == 1 { measureGestures(on: terminal, first: frame.bytes) }
    }
    add(Measure(name: "Lancer le programme, premier écran", budget: Self.start, samples: starts))
  }

  private mutating func measureGestures(on terminal: CountingTerminal, first: Int) {
    add(Weight(name: "Premier écran", bytes: first, budget: 4_000))
    func typed(_ keys: String, _ count: Int = 1) -> Int {
      let bytes = (0..<count).map { _ in
        terminal.type(keys)
        return terminal.settle().bytes
      }
      return bytes.sorted()[bytes.count / 2]
    }
    _ = typed("2")
    add(Weight(name: "Ligne suivante d’une liste", bytes: typed("\u{1B}[B", 7), budget: 250))
    add(Weight(name: "Page suivante d’une liste", bytes: typed("\u{1B}[6~", 5), budget: 2_000))
    add(Weight(name: "Palette", bytes: typed(":") + typed("d"), budget: 900))
  }
}

/// A terminal of 120 columns by 36 that counts: the program writes to it, and what it sent is weighed.
private final class CountingTerminal {
  private var person: Int32 = -1
  private let child = Process()
  private let begun: ContinuousClock.Instant

  init(_ program: String, of company: String, as login: String, on day: Day) throws {
    var end: Int32 = -1
    var size = winsize(ws_row: 36, ws_col: 120, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&person, &end, nil, nil, &size) == 0 else { throw POSIXError(.ENXIO) }
    let line = FileHandle(fileDescriptor: end, closeOnDealloc: true)
    child.executableURL = URL(fileURLWithPath: program)
    child.arguments = [
      "open", "--company", company, "--user", login, "--date", day.iso, "--theme", "terminal",
    ]
    child.environment = ProcessInfo.processInfo.environment.merging(["TERM": "xterm-256color"]) { $1 }
    (child.standardInput, child.standardOutput, child.standardError) = (line, line, line)
    begun = .now
    try child.run()
  }

  deinit {
    child.terminate()
    child.waitUntilExit()
    if person >= 0 { close(person) }
  }

  func type(_ keys: String) { _ = write(person, keys, keys.utf8.count) }

  /// What the program sent until a third of a second of silence, and when its last byte of the first burst came.
  func settle() -> (bytes: Int, time: Duration) {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var (sent, last) = (0, Duration.zero)
    var patience: Int32 = 5_000
    while true {
      var waited = pollfd(fd: person, events: Int16(POLLIN), revents: 0)
      guard poll(&waited, 1, patience) > 0 else { break }
      let count = read(person, &buffer, buffer.count)
      guard count > 0 else { break }
      sent += count
      last = ContinuousClock.now - begun
      patience = 300
    }
    return (sent, last)
  }
}
