import ArgumentParser
import Desk
import Foundation
import Kernel
import Program
import Shell
import Store
import Terminal
import TerminalNcurses

/// The program before a real terminal: keys read, pictures drawn, until someone leaves or the line drops.
enum ShellLoop {
  /// Opens the company the options name, or offers to make it when there is none yet.
  static func run(options: CompanyOptions, theme: String?) throws {
    try requireTerminal()
    FileLog.start()
    if !FileManager.default.fileExists(atPath: options.path) {
      guard try FirstRun.offer(options: options, theme: theme) else { return }
    }
    try run(session: try options.session(confiningGuests: true), theme: theme)
  }

  /// Holds one sitting on an open company.
  ///
  /// - Throws: `ExitCode` 2 after a sentence when the terminal cannot show it.
  static func run(
    session: Session, catalogue: Catalogue = Program.catalogue, theme: String?
  ) throws {
    let drafts = DraftWriter()
    let guestFolder = GuestFolder.path(beside: session.store.path, for: session.login)
    var app = try App(
      session: session, catalogue: catalogue, theme: try chosenTheme(theme, for: session),
      size: Size(width: 80, height: 24), folder: guestFolder ?? FileManager.default.currentDirectoryPath,
      drafts: drafts, export: ListExport.write, isConfined: guestFolder != nil, themeFolder: themeFolder)
    do {
      try hold(&app)
    } catch let error as TerminalError {
      Console.say("\(error)")
      throw ExitCode(TerminalError.exitCode)
    }
    drafts.flush()
    try session.store.checkpoint()
  }

  /// How long a pause is before counts and totals are read, and other people's changes looked for.
  private static let shortPause = 40
  private static let longPause = 1_000

  private static func hold(_ app: inout App) throws {
    var terminal = try NcursesTerminal(theme: app.theme)
    var shownTheme = app.theme
    app.feed(.resize(terminal.size))
    terminal.draw(app.draw())
    var pause = shortPause
    while !app.isOver {
      switch terminal.readKeys(timeoutMilliseconds: pause) {
      case .keys(let keys):
        app.feed(keys)
        pause = shortPause
      case .nothing:
        pause = longPause
        guard app.idle(while: { terminal.isQuiet }) else { continue }
      case .terminated, .closed:
        app.quit()
        continue
      }
      if app.theme != shownTheme {
        shownTheme = app.theme
        terminal.use(shownTheme)
      }
      if let text = app.takeCopied() { _ = terminal.copyToClipboard(text) }
      if app.takeRepaint() { terminal.repaint() }
      terminal.draw(app.draw())
    }
  }

  /// Said before anything is opened or made: a screen needs a terminal.
  static func requireTerminal() throws {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      Console.say(
        "Comptoir s’ouvre dans un terminal. Pour un script : comptoir list, comptoir do, comptoir --help.")
      throw ExitCode(TerminalError.exitCode)
    }
  }

  static var themeFolder: String? { Theme.userFolder(environment: ProcessInfo.processInfo.environment) }

  /// The theme asked for, else the person's own, else the terminal's colours.
  static func chosenTheme(_ name: String?, for session: Session) throws -> Theme {
    if let name { return try Theme.named(name, folder: themeFolder) }
    let kept = try session.store.preference("thème", of: session.login)
    return try (kept.flatMap { try? Theme.named($0, folder: themeFolder) }) ?? Theme.named("terminal")
  }
}
