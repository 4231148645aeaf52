import CNcurses
import Foundation
import Terminal

/// The terminal the program runs in, through ncursesw: buffers go out, keys come in.
///
/// One at a time: ncurses has one screen. Its end, however the scope is left, gives the terminal back as it
/// was.
@safe
package struct NcursesTerminal: ~Copyable {
  private let name: String
  private let files: Files
  private let screen: OpaquePointer
  /// Keys are read through a pad, which never refreshes anything by itself.
  private let pad: UnsafeMutablePointer<WINDOW>
  private let signals: SignalPipe
  private let charset: Charset
  private let level: ColourLevel
  /// The look of every theme where there are no colours; `nil` where there are.
  private let monochrome: Theme?
  private var painter: Painter
  private var decoder = KeyDecoder()

  /// How long an escape waits for what makes it a key, in milliseconds; ncurses' own `ESCDELAY` wins.
  private static let escapeDelay: Int32 = 50

  /// Takes the terminal over: alternate screen, raw keys, bracketed paste.
  ///
  /// `input`, `output` and `term` are the process's own unless a test gives others.
  /// Throws `TerminalError` where no screen can be shown; the terminal is then untouched.
  package init(
    theme: Theme, input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO, term: String? = nil,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(TerminalError) {
    guard isatty(input) == 1, isatty(output) == 1 else { throw .notATerminal }
    let name = term ?? environment["TERM"] ?? ""
    guard !name.isEmpty, name != "dumb" else { throw .noTerminalType }
    let charset = Charset.prepare()
    guard let files = Files(input: input, output: output), let signals = SignalPipe() else {
      throw .outOfResources
    }
    cn_guard_crashes(files.output)
    // The size is the terminal's; these are often those of a window long gone, and ncurses would believe
    // them.
    for variable in ["LINES", "COLUMNS"] { _ = unsafe unsetenv(variable) }
    guard let screen = unsafe newterm(name, files.writer, files.reader) else {
      cn_guard_crashes(-1)
      throw .unknownTerminalType(name)
    }
    guard let pad = unsafe newpad(1, 1) else {
      unsafe Self.end(screen)
      throw .outOfResources
    }
    self.name = name
    self.files = files
    self.signals = signals
    self.charset = charset
    unsafe self.screen = unsafe screen
    unsafe self.pad = unsafe pad
    level = .ofScreen(environment: environment)
    // A theme always keeps its bold and its reverse, should this one not load.
    monochrome = level == .mono ? try? Theme.named("mono") : nil
    painter = Painter(theme: theme, monochrome: monochrome, level: level, charset: charset)
    start(environment: environment)
  }

  deinit {
    files.send("\u{1B}[?2004l")
    curs_set(1)
    unsafe delwin(pad)
    unsafe Self.end(screen)
  }

  private static func end(_ screen: OpaquePointer) {
    endwin()
    unsafe delscreen(screen)
    cn_guard_crashes(-1)
  }

  /// How many columns and lines the terminal has now.
  package var size: Size {
    Size(width: Int(unsafe getmaxx(cn_screen())), height: Int(unsafe getmaxy(cn_screen())))
  }

  private func start(environment: [String: String]) {
    raw()
    noecho()
    nonl()
    typeahead(-1)
    unsafe meta(pad, true)
    unsafe nodelay(pad, true)
    unsafe keypad(pad, true)
    if environment["ESCDELAY"] == nil { set_escdelay(Self.escapeDelay) }
    KeyCodes.define()
    // Bracketed paste; then the keypad sends digits again, which `keypad` had turned into sequences.
    files.send("\u{1B}[?2004h\u{1B}>")
  }
}

// Drawing.
extension NcursesTerminal {
  /// Shows `buffer`; ncurses sends only what differs from the screen before.
  package mutating func draw(_ buffer: borrowing Buffer) {
    let size = size
    erase()
    for y in 0..<min(size.height, buffer.size.height) {
      let cells = painter.cells(buffer.line(y).prefix(size.width))
      _ = unsafe cn_put(Int32(y), 0, cells, Int32(cells.count))
    }
    place(buffer.cursor, in: size)
    refresh()
  }

  /// Draws with another theme from the next time on.
  package mutating func use(_ theme: Theme) {
    painter = Painter(theme: theme, monochrome: monochrome, level: level, charset: charset)
  }

  /// Sends everything again at the next drawing, for when another program wrote on the screen.
  package func repaint() {
    unsafe clearok(cn_screen(), true)
  }

  private func place(_ cursor: Point?, in size: Size) {
    guard let cursor, Rect(size).contains(cursor) else {
      curs_set(0)
      return
    }
    move(Int32(cursor.y), Int32(cursor.x))
    curs_set(1)
  }
}

// Reading.
extension NcursesTerminal {
  /// Waits for keys, all those already typed at once, or for the program to be asked to leave.
  ///
  /// A negative time waits for ever. Nothing typed is ever thrown away.
  package mutating func readKeys(timeoutMilliseconds: Int) -> Input {
    var wait = Int32(clamping: timeoutMilliseconds)
    // What has begun is soon finished, or will never be.
    let pause = Self.escapeDelay
    if decoder.isPending { wait = wait < 0 ? pause : min(wait, pause) }
    let waited = files.wait(with: signals.input, milliseconds: wait)
    let isAlive = takeKeys()
    var keys = decoder.drain()
    if keys.isEmpty && waited == .nothing { keys = decoder.flush() }
    if !keys.isEmpty { return .keys(keys) }
    if let signal = signals.next() { return .terminated(signal: signal) }
    return waited == .input && !isAlive && files.isOver ? .closed : .nothing
  }

  /// Whether nothing has been typed that was not read, nor the program asked to leave.
  package var isQuiet: Bool {
    !decoder.isPending && files.wait(with: signals.input, milliseconds: 0) == .nothing
  }

  /// Feeds the decoder with all there is; whether there was anything.
  private mutating func takeKeys() -> Bool {
    var hasSome = false
    var isResized = false
    while true {
      let code = unsafe wgetch(pad)
      guard code != cn_error() else { break }
      hasSome = true
      switch code {
      case 0..<256: decoder.take(UInt8(code))
      case KEY_RESIZE: isResized = true
      default:
        if let event = KeyCodes.event(for: code) { decoder.take(event) }
      }
    }
    // A window being dragged sends a run of sizes: only the last one counts.
    if isResized { decoder.take(.key(.resize(size))) }
    return hasSome
  }
}

// The clipboard.
extension NcursesTerminal {
  /// Puts `text` in the clipboard of the person's own computer (OSC 52), through SSH as well.
  ///
  /// Returns whether it was sent: a Linux console has no clipboard, and terminals refuse more than about 74
  /// kB.
  @discardableResult
  package func copyToClipboard(_ text: String) -> Bool {
    let encoded = Data(text.utf8).base64EncodedString()
    guard !name.hasPrefix("linux"), encoded.utf8.count <= 74_994 else { return false }
    files.send("\u{1B}]52;c;\(encoded)\u{7}")
    return true
  }
}
