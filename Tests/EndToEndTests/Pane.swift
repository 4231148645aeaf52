import Foundation

/// A terminal of its own under tmux, in which a shell has started the program: keys go in, what is shown comes out.
final class Pane {
  private static let tmux = "/usr/bin/tmux"
  static var isAvailable: Bool { FileManager.default.isExecutableFile(atPath: tmux) }

  private let office: Office
  private let server: Child
  private let socket: String
  private static let environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TERM": "xterm-256color"]

  /// What a wait ended on, when what was awaited never came.
  struct NeverShown: Error, CustomStringConvertible {
    let awaited: String
    let screen: String
    var description: String { "« \(awaited) » never came; the screen was:\n\(screen)" }
  }

  /// - Parameters:
  ///   - arguments: the program's; none opens the company.
  ///   - environment: what differs from the office's; an empty value takes the variable away.
  init(
    _ office: Office, _ arguments: [String] = [], width: Int = 80, height: Int = 24,
    environment: [String: String] = [:]
  ) throws {
    self.office = office
    let name = UUID().uuidString.prefix(8)
    socket = office.folder.appending(path: "tmux-\(name)").path
    server = try Child(
      Self.tmux, ["-S", socket, "-f", "/dev/null", "-u", "-D"], environment: Self.environment)
    // The server listens a moment after it has started.
    while try tmux("set-option", "-s", "escape-time", "10") != 0 { usleep(10_000) }
    let script = try office.file("lancer-\(name).sh", script(arguments, environment))
    try tmux("new-session", "-d", "-x", "\(width)", "-y", "\(height)", "sh \(script)")
  }

  /// Runs the program, its process number kept, and then says how it ended and how the terminal was left.
  private func script(_ arguments: [String], _ environment: [String: String]) -> String {
    let all = office.environment.merging(["TERM": "tmux-256color"]) { own, _ in own }
      .merging(environment) { _, given in given }
    let settings = all.filter { !$0.value.isEmpty }.map { "\($0.key)='\($0.value)'" }.sorted()
    let words = arguments.map { "'\($0)'" }.joined(separator: " ")
    return """
      cd '\(office.folder.path)'
      env -i \(settings.joined(separator: " ")) sh -c 'echo $$ > pid; exec "$@"' x \
      '\(Office.program.path)' open \(words) --date \(Office.day)
      echo "fini $?"
      stty -a | grep -o ' echo \\| icanon' | tr '\\n' ' '
      exec cat

      """
  }

  // MARK: At the keyboard

  /// Presses keys as tmux names them: `F2`, `Enter`, `Escape`.
  func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  /// Types the text, letter by letter.
  func type(_ text: String) throws { try tmux("send-keys", "-l", text) }

  /// Pastes a file's text as a terminal does, between the marks of a paste where the program asked for them.
  func paste(_ path: String) throws {
    try tmux("load-buffer", path)
    try tmux("paste-buffer", "-p")
  }

  func resize(_ width: Int, _ height: Int) throws {
    try tmux("resize-window", "-x", "\(width)", "-y", "\(height)")
  }

  /// The line drops.
  func hangUp() { server.kill() }

  // MARK: What is seen

  func screen() throws -> String {
    let output = try Channel()
    let child = try client(["capture-pane", "-p"], output: output.writing.fileDescriptor)
    defer { child.wait() }
    return try output.all()
  }

  /// Waits until the text is shown, and answers the screen.
  @discardableResult
  func wait(for text: String, seconds: Double = 10) throws -> String {
    let end = Date(timeIntervalSinceNow: seconds)
    var shown = ""
    repeat {
      shown = try screen()
      if shown.contains(text) { return shown }
      usleep(20_000)
    } while Date() < end
    throw NeverShown(awaited: text, screen: shown)
  }

  /// The number of the program's process.
  func pid() throws -> pid_t {
    let text = try String(contentsOf: office.folder.appending(path: "pid"), encoding: .utf8)
    return pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)) ?? -1
  }

  /// Waits until a process is no more; answers whether it is gone.
  static func isGone(_ pid: pid_t, within seconds: Double = 5) -> Bool {
    let end = Date(timeIntervalSinceNow: seconds)
    while Date() < end {
      if kill(pid, 0) != 0 { return true }
      usleep(20_000)
    }
    return false
  }

  // MARK: tmux

  private func client(_ arguments: [String], output: Int32? = nil) throws -> Child {
    try Child(Self.tmux, ["-S", socket] + arguments, environment: Self.environment, output: output)
  }

  /// Has the server do something; answers how that ended.
  @discardableResult
  private func tmux(_ arguments: String...) throws -> Int32 { try client(arguments).wait() }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> Int32 { try client(arguments).wait() }
}
