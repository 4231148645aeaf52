import Foundation
import Terminal
import Testing

@testable import TerminalNcurses

/// One at a time: ncurses has one screen.
@Suite(.serialized) struct NcursesTerminalTests {
  private func terminal(
    _ pty: Pty, _ name: String = "xterm-256color", theme: String = "sombre",
    environment: [String: String] = [:]
  ) throws -> NcursesTerminal {
    try NcursesTerminal(
      theme: Theme.named(theme), input: pty.program, output: pty.program, term: name, environment: environment
    )
  }

  /// The sequences of F1 to F12, Home, End, the arrows and the rest, by terminal.
  private static let sequences: [(terminal: String, bytes: String, keys: [Key])] = [
    // xterm, Windows Terminal, macOS: application mode.
    (
      "xterm-256color",
      "\u{1B}OP\u{1B}OQ\u{1B}OR\u{1B}OS\u{1B}[15~\u{1B}[17~"
        + "\u{1B}[18~\u{1B}[19~\u{1B}[20~\u{1B}[21~\u{1B}[23~\u{1B}[24~",
      (1...12).map { .function($0) }
    ),
    (
      "xterm-256color", "\u{1B}OA\u{1B}OB\u{1B}OD\u{1B}OC\u{1B}[A\u{1B}[B",
      [.up, .down, .left, .right, .up, .down]
    ),
    (
      "xterm-256color", "\u{1B}OH\u{1B}OF\u{1B}[H\u{1B}[F\u{1B}[5~\u{1B}[6~",
      [.home, .end, .home, .end, .pageUp, .pageDown]
    ),
    (
      "xterm-256color", "\u{1B}[2~\u{1B}[3~\u{1B}[Z\u{7F}\u{8}",
      [.insert, .delete, .backTab, .backspace, .backspace]
    ),
    (
      "xterm-256color", "\u{1B}[1;5H\u{1B}[1;5F\u{1B}[2;5~\u{1B}[3;5~",
      [.controlHome, .controlEnd, .controlInsert, .controlDelete]
    ),
    (
      "xterm-256color", "\u{1B}[1;3A\u{1B}[1;3B\u{1B}[1;2A\u{1B}[1;2B",
      [.altUp, .altDown, .shiftUp, .shiftDown]
    ),
    (
      "xterm-256color", "\u{1B}1\u{1B}0\u{1B}&\u{1B}é\u{1B}à",
      [.alt("1"), .alt("0"), .alt("1"), .alt("2"), .alt("0")]
    ),
    (
      "xterm-256color", "\u{1B}Op\u{1B}Oq\u{1B}Ow\u{1B}Oy\u{1B}On\u{1B}OM",
      [
        .character("0"), .character("1"), .character("7"), .character("9"), .character("."), .enter,
      ]
    ),
    // PuTTY, which calls itself xterm.
    (
      "xterm", "\u{1B}[11~\u{1B}[12~\u{1B}[13~\u{1B}[14~\u{1B}[15~\u{1B}[1~\u{1B}[4~\u{1B}\u{1B}[A",
      [.function(1), .function(2), .function(3), .function(4), .function(5), .home, .end, .altUp]
    ),
    // PuTTY set to « Linux », and the Linux console.
    ("xterm", "\u{1B}[[A\u{1B}[[B\u{1B}[[C\u{1B}[[D\u{1B}[[E", (1...5).map { .function($0) }),
    (
      "linux", "\u{1B}[[A\u{1B}[[E\u{1B}[17~\u{1B}[24~\u{1B}[1~\u{1B}[4~\u{1B}[A\u{1B}[Z",
      [.function(1), .function(5), .function(6), .function(12), .home, .end, .up, .backTab]
    ),
    // tmux and screen.
    (
      "tmux-256color", "\u{1B}OP\u{1B}[15~\u{1B}[24~\u{1B}[1~\u{1B}[4~\u{1B}OA\u{1B}[Z\u{1B}[1;5F",
      [.function(1), .function(5), .function(12), .home, .end, .up, .backTab, .controlEnd]
    ),
    ("screen-256color", "\u{1B}OP\u{1B}[24~\u{1B}[1~\u{1B}OA", [.function(1), .function(12), .home, .up]),
    (
      "rxvt-unicode-256color", "\u{1B}[11~\u{1B}[7~\u{1B}[8^\u{1B}[a",
      [.function(1), .home, .controlEnd, .shiftUp]
    ),
  ]

  @Test(arguments: sequences.indices)
  func `every terminal's keys are ours`(index: Int) throws {
    let (name, bytes, keys) = Self.sequences[index]
    let pty = try Pty(width: 80, height: 24)
    var terminal = try terminal(pty, name)
    pty.type(bytes)
    #expect(terminal.readKeys(timeoutMilliseconds: 1000) == .keys(keys))
  }

  @Test func `letters, accents, control keys and a lone escape`() throws {
    let pty = try Pty(width: 80, height: 24)
    var terminal = try terminal(pty)
    pty.type("é€\u{3}\r\t\u{1B}")
    let keys: [Key] = [.character("é"), .character("€"), .control("c"), .enter, .tab, .escape]
    #expect(terminal.readKeys(timeoutMilliseconds: 1000) == .keys(keys))
  }

  @Test func `a paste is one key`() throws {
    let pty = try Pty(width: 80, height: 24)
    var terminal = try terminal(pty)
    pty.type("a\u{1B}[200~Café\r\n\u{1B}[A 12\t3\u{1B}[201~b")
    #expect(
      terminal.readKeys(timeoutMilliseconds: 1000)
        == .keys([.character("a"), .paste("Café\n 12\t3"), .character("b")]))
  }

  @Test func `a character cut in two is still one key`() throws {
    let pty = try Pty(width: 80, height: 24)
    var terminal = try terminal(pty)
    pty.type([0x61, 0xC3])
    #expect(terminal.readKeys(timeoutMilliseconds: 1000) == .keys([.character("a")]))
    pty.type([0xA9])
    #expect(terminal.readKeys(timeoutMilliseconds: 1000) == .keys([.character("é")]))
  }

  @Test func `nothing typed is nothing`() throws {
    let pty = try Pty(width: 80, height: 24)
    var terminal = try terminal(pty)
    #expect(terminal.readKeys(timeoutMilliseconds: 0) == .nothing)
  }

  @Test func `a line that drops is the end, not a loop`() throws {
    let pty = try Pty(width: 80, height: 24)
    var terminal = try terminal(pty)
    pty.type("a")
    #expect(terminal.readKeys(timeoutMilliseconds: 1000) == .keys([.character("a")]))
    pty.hangUp()
    #expect(terminal.readKeys(timeoutMilliseconds: 1000) == .closed)
    #expect(terminal.readKeys(timeoutMilliseconds: 1000) == .closed)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func `a signal asks to leave, after the keys typed before it`(signal: Int32) throws {
    let pty = try Pty(width: 80, height: 24)
    var terminal = try terminal(pty)
    pty.type("a")
    kill(getpid(), signal)
    #expect(terminal.readKeys(timeoutMilliseconds: 1000) == .keys([.character("a")]))
    #expect(terminal.readKeys(timeoutMilliseconds: 1000) == .terminated(signal: signal))
  }

  @Test func `a window dragged about gives its last size`() throws {
    let pty = try Pty(width: 80, height: 24)
    var terminal = try terminal(pty)
    #expect(terminal.size == Size(width: 80, height: 24))
    for width in [90, 100, 120] {
      pty.resize(width: width, height: 36)
      kill(getpid(), SIGWINCH)
    }
    #expect(terminal.readKeys(timeoutMilliseconds: 1000) == .keys([.resize(Size(width: 120, height: 36))]))
    #expect(terminal.size == Size(width: 120, height: 36))
  }

  @Test func `the size is the terminal's, whatever the environment remembers`() throws {
    setenv("COLUMNS", "40", 1)
    let pty = try Pty(width: 132, height: 43)
    let terminal = try terminal(pty)
    #expect(terminal.size == Size(width: 132, height: 43))
  }

  @Test func `the terminal is given back as it was`() throws {
    let pty = try Pty(width: 80, height: 24)
    do {
      var terminal = try terminal(pty)
      terminal.draw(Buffer(terminal.size))
      #expect(pty.isAsShellsWantIt == false)
      let sent = pty.read()
      #expect(sent.contains("\u{1B}[?1049h"))
      #expect(sent.contains("\u{1B}[?2004h\u{1B}>"))
    }
    let sent = pty.read()
    #expect(sent.contains("\u{1B}[?2004l"))
    #expect(sent.contains("\u{1B}[?1049l"))
    #expect(pty.isAsShellsWantIt)
  }

  @Test(arguments: [
    ("dumb", TerminalError.noTerminalType), ("", .noTerminalType),
    ("inconnu-42", .unknownTerminalType("inconnu-42")),
  ])
  func `a terminal one cannot draw on is refused`(name: String, error: TerminalError) throws {
    let pty = try Pty(width: 80, height: 24)
    #expect(throws: error) { _ = try terminal(pty, name) }
    #expect(pty.isAsShellsWantIt)
  }

  @Test func `a file is not a terminal`() throws {
    let file = open("/dev/null", O_RDWR)
    defer { close(file) }
    let theme = try Theme.named("sombre")
    #expect(throws: TerminalError.notATerminal) {
      _ = try NcursesTerminal(theme: theme, input: file, output: file, term: "xterm")
    }
  }

  @Test func `a drawing sends its text, its colours and its cursor`() throws {
    let pty = try Pty(width: 40, height: 3)
    var terminal = try terminal(pty)
    _ = pty.read()
    var buffer = Buffer(terminal.size)
    buffer.write("Échéance 漢字 e\u{32D}", x: 0, y: 0, role: .title)
    buffer.cursor = Point(x: 4, y: 1)
    terminal.draw(buffer)
    let sent = pty.read()
    #expect(sent.contains("Échéance"))
    #expect(sent.contains("漢字"))
    #expect(sent.contains("e\u{32D}"))
    #expect(sent.contains("38;5;231"))
    #expect(sent.contains("\u{1B}[2;5H"))
  }

  @Test func `without colours only attributes are sent`() throws {
    for (name, environment) in [("xterm-256color", ["NO_COLOR": "1"]), ("vt220", [:])] {
      let pty = try Pty(width: 40, height: 3)
      var terminal = try terminal(pty, name, environment: environment)
      _ = pty.read()
      var buffer = Buffer(terminal.size)
      buffer.write("Factures", x: 0, y: 1, role: .selection)
      terminal.draw(buffer)
      let sent = pty.read()
      #expect(sent.contains("Factures"))
      #expect(sent.contains("\u{1B}[7m") || sent.contains(";7m"))
      #expect(!sent.contains(/\[([0-9]+;)*[34][0-9](;[0-9]+)*m/))
    }
  }

  @Test func `the ascii theme sends nothing else`() throws {
    let pty = try Pty(width: 40, height: 3)
    var terminal = try terminal(pty, theme: "ascii")
    var buffer = Buffer(terminal.size)
    buffer.write("Échéance › 漢 │ ▂█", x: 0, y: 1, role: .text)
    terminal.draw(buffer)
    let sent = pty.read()
    #expect(sent.contains("Echeance > ?  | :%"))
    #expect(sent.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func `a theme changes what is sent next`() throws {
    let pty = try Pty(width: 40, height: 3)
    var terminal = try terminal(pty)
    var buffer = Buffer(terminal.size)
    buffer.write("Total", x: 0, y: 0, role: .title)
    terminal.draw(buffer)
    _ = pty.read()
    terminal.use(try Theme.named("vert"))
    terminal.draw(buffer)
    let sent = pty.read()
    #expect(sent.contains("38;5;157"))
    #expect(sent.contains("Total"))
  }

  @Test func `the clipboard goes through the terminal, where it has one`() throws {
    let pty = try Pty(width: 40, height: 3)
    do {
      let terminal = try terminal(pty)
      let isSent = terminal.copyToClipboard("1 254,00 €")
      #expect(isSent)
      #expect(pty.read().contains("\u{1B}]52;c;MSAyNTQsMDAg4oKs\u{7}"))
      let isTooLongSent = terminal.copyToClipboard(String(repeating: "x", count: 60_000))
      #expect(isTooLongSent == false)
    }
    let console = try terminal(pty, "linux")
    let isSent = console.copyToClipboard("x")
    #expect(isSent == false)
  }
}
