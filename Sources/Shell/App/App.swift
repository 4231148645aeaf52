import Desk
import Kernel
import Lists
import Store
import Terminal

/// The whole program at the keyboard, without a terminal: keys in, a buffer out.
package struct App {
  package private(set) var session: Session
  package let catalogue: Catalogue
  package let drafts: DraftWriter
  package private(set) var size: Size
  package internal(set) var theme: Theme
  package internal(set) var isOver = false
  /// What the terminal is asked to put in the clipboard, until it takes it.
  package private(set) var copied: String?
  var message: Message?
  var stack: [ScreenState] = []
  var overlay: Overlay?
  private(set) var badge: CompanyBadge
  private(set) var viewer: Viewer
  private var seenVersion: Int64
  private var seenProgress: [Int64]
  /// When what is shown was last read again for what others wrote.
  private var lastFollowed: ContinuousClock.Instant?
  /// Where exports and printed documents go.
  package let folder: String
  /// Whether files may go to that folder only: for a person let in by somebody else's account.
  let isConfined: Bool
  /// Where a person's own themes are.
  let themeFolder: String?
  /// Writes the rows of a list, all or those named, as CSV to where the closure puts them; answers how many.
  let export: ListExporter
  private var needsRepaint = false

  package typealias ListExporter =
    @Sendable (ListQuery, Set<Int64>, Reading, (String) -> Void) throws -> Int

  package init(
    session: Session, catalogue: Catalogue, theme: Theme, size: Size, folder: String, drafts: DraftWriter,
    export: @escaping ListExporter, isConfined: Bool = false, themeFolder: String? = nil,
    start: Route? = nil
  ) throws {
    self.isConfined = isConfined
    self.themeFolder = themeFolder
    self.session = session
    self.catalogue = catalogue
    self.theme = theme
    self.size = size
    self.folder = folder
    self.drafts = drafts
    self.export = export
    (badge, viewer) = try session.read { (try catalogue.company($0), $0.viewer) }
    seenVersion = try session.store.dataVersion()
    seenProgress = try session.store.progress()
    try open(start ?? catalogue.start)
  }

  /// The lines and columns the screen itself has.
  var body: Rect { FrameLayout.body(of: size) }

  var around: Surroundings {
    Surroundings(session: session, catalogue: catalogue, height: max(1, body.height - 2), drafts: drafts)
  }

  // MARK: Keys

  /// Takes one key. Whatever goes wrong is told on the message line; nothing is ever thrown at the person typing.
  package mutating func feed(_ key: Key) {
    if case .resize(let size) = key {
      self.size = size
      return
    }
    let answered = message
    message = nil
    // The first Esc answers the error; the next one leaves.
    if key == .escape, answered?.tone == .error, overlay == nil, stack.last?.isTyping == true { return }
    do { try take(key) } catch {
      message = Message(error)
      point(at: error)
    }
  }

  /// A form that was not saved puts the cursor on the field at fault.
  private mutating func point(at error: any Error) {
    guard let refusal = error as? any Refusal, refusal.field != nil, case .form(var state) = stack.last else {
      return
    }
    state.mark(refusal)
    replaceTop(.form(state))
  }

  package mutating func feed(_ keys: [Key]) {
    for key in keys { feed(key) }
  }

  mutating func take(_ key: Key) throws {
    if overlay != nil { return try takeOverlay(key) }
    if try takeFirst(key) { return }
    let index = stack.count - 1
    let effect = try stack[index].handle(key, in: around)
    try apply(effect, key: key)
  }

  /// The keys that mean the same on every screen, even while typing.
  private mutating func takeFirst(_ key: Key) throws -> Bool {
    let isTyping = stack.last?.isTyping ?? false
    switch key {
    case .function(10): overlay = .menu(menu)
    case .control("p"): try openPalette()
    case .character(":") where !isTyping: try openPalette()
    case .function(1): openHelp()
    case .character("?") where !isTyping: openHelp()
    case .alt(let character): return try jump(by: character)
    case .paste where !isTyping: message = Message("Rien à coller ici : placez-vous dans un champ.", .error)
    default: return false
    }
    return true
  }

  private mutating func apply(_ effect: Effect, key: Key) throws {
    switch effect {
    case .none: break
    case .unhandled: try takeLast(key)
    case .go(let route): try open(route)
    case .replace(let route):
      stack.removeLast()
      try open(route)
    case .back: try goBack()
    case .say(let message): self.message = message
    case .run(let action, let rows): try run(action, on: rows)
    case .ask(let question, let perform):
      overlay = .question(QuestionState(question: question, perform: perform))
    case .done(let outcome): try finish(outcome)
    case .copy(let text):
      copied = text
      message = Message("Copié.")
    }
  }

  /// The keys left to the shell once the screen has refused them.
  private mutating func takeLast(_ key: Key) throws {
    switch key {
    case .escape, .character("q"): try goBack()
    case .function(5), .control("r"): try refresh()
    case .character("0"): try jumpHome()
    case .character("@"): openAsOf()
    case .character("x"): try askExport()
    case .character("p"): try askPrint()
    case .character("y"): copyRow()
    case .character(let character):
      guard try jump(by: character) else {
        return message = Message("La touche « \(key.name) » ne fait rien ici. F1 : aide.")
      }
    case .control("c"): copyRow()
    default: message = Message("La touche « \(key.name) » ne fait rien ici. F1 : aide.")
    }
  }

  // MARK: Moving between screens

  package mutating func open(_ route: Route) throws {
    guard let found = try session.read({ try catalogue.resolve(route, in: $0) }) else {
      return message = ListState.leadsNowhere
    }
    stack.append(try state(of: found))
  }

  private func state(of route: Route) throws -> ScreenState {
    switch route {
    case .list(let id, let filter, let parameter):
      guard let screen = catalogue.list(id) else { throw MissingScreen(id: id.rawValue) }
      return .list(try ListState(screen.offered(to: badge), filter: filter, parameter: parameter, in: around))
    case .form(let id, let record, let preset):
      guard let screen = catalogue.form(id) else { throw MissingScreen(id: id.rawValue) }
      return .form(try FormState(screen, record: record, preset: preset, in: around))
    case .document(let kind, let id, let preset):
      guard let screen = catalogue.document(kind) else { throw MissingScreen(id: kind.rawValue) }
      return .document(try DocumentState(screen.offered(to: badge), id: id, preset: preset, in: around))
    case .board(let id, let record):
      guard let screen = catalogue.board(id) else { throw MissingScreen(id: id.rawValue) }
      return .board(try BoardState(screen.offered(to: badge), record: record, in: around))
    case .page(let id, let record):
      guard let screen = catalogue.page(id) else { throw MissingScreen(id: id.rawValue) }
      return .page(try PageState(screen, record: record, in: around))
    case .record(let kind, _), .named(let kind, _): throw MissingScreen(id: kind.rawValue)
    }
  }

  private mutating func goBack() throws {
    guard stack.count > 1 else { return message = Message("F10 puis q : quitter Comptoir.") }
    let left = stack.removeLast()
    try stack[stack.count - 1].comeBack(from: left, in: around)
  }

  private mutating func jumpHome() throws {
    stack.removeLast(stack.count - 1)
    try stack[0].reload(in: around)
  }

  /// Opens a module by its digit, or by the key that bears it unshifted on an AZERTY keyboard.
  private mutating func jump(by character: Character) throws -> Bool {
    let azerty: [Character] = ["&", "é", "\"", "'", "(", "-", "è", "_", "ç"]
    let digit = character.wholeNumberValue ?? azerty.firstIndex(of: character).map { $0 + 1 }
    if digit == 0 || character == "à" {
      try jumpHome()
      return true
    }
    guard let digit else { return false }
    guard let route = menu.route(ofModule: digit) else {
      message = Message("Il n'y a pas de module \(digit) dans cette société.")
      return true
    }
    stack.removeLast(stack.count - 1)
    try open(route)
    return true
  }

  var menu: MenuState { MenuState(catalogue.menu, company: badge, viewer: viewer) }

  // MARK: Acting

  mutating func run(_ action: Action, on rows: Selection) throws {
    drafts.flush()
    let question = try session.read { try action.question(on: rows, in: $0) }
    switch action.step {
    case .open(let route): try open(try session.read { try route($0, rows) })
    case .perform(let perform): try finish(try perform(session, rows))
    case .confirm(_, let perform):
      overlay = question.map { .question(QuestionState(question: $0) { try perform($0, rows) }) }
    }
  }

  mutating func finish(_ outcome: Outcome) throws {
    if outcome.leaves, stack.count > 1 { stack.removeLast() }
    try stack[stack.count - 1].receive(outcome.made, in: around)
    if let next = outcome.next { try open(next) }
    if outcome.ends { return quit() }
    if case .document(let state) = stack.last, outcome.next == nil, outcome.made == nil {
      var state = state
      try state.reload(in: around)
      stack[stack.count - 1] = .document(state)
    }
    badge = try session.read { try catalogue.company($0) }
    message = Message(outcome.message, .success)
  }

  mutating func refresh() throws {
    (badge, viewer) = try session.read { (try catalogue.company($0), $0.viewer) }
    try stack[stack.count - 1].reload(in: around)
    needsRepaint = true
    message = Message("Relu.")
  }

  private mutating func copyRow() {
    switch stack.last {
    case .list(let state):
      guard let row = state.current else { return }
      copied = row.values.map(\.french).joined(separator: "\t")
      message = Message("Ligne copiée.")
    case .page(let state):
      copied = state.text
      message = Message("Page copiée.")
    default: message = Message("Rien à copier ici.")
    }
  }

  /// Takes what is to go to the clipboard.
  package mutating func takeCopied() -> String? {
    defer { copied = nil }
    return copied
  }

  /// Whether the terminal should send everything again, as after a noise on the line.
  package mutating func takeRepaint() -> Bool {
    defer { needsRepaint = false }
    return needsRepaint
  }

  // MARK: Idle

  /// What is done when nobody types: counts and totals, other people's changes. Answers whether the picture changed.
  ///
  /// - Parameter isAwaited: whether nobody has typed since; totals are given up as soon as someone has.
  package mutating func idle(while isAwaited: () -> Bool = { true }) -> Bool {
    do {
      var changed = false
      if case .list(var state) = stack.last, try state.readSummary(in: around, while: isAwaited) {
        stack[stack.count - 1] = .list(state)
        changed = true
      }
      return try followOthers() || changed
    } catch {
      message = Message(error)
      return true
    }
  }

  /// Reads again what is shown when somebody else wrote something people see, and not at each of their keys.
  private mutating func followOthers() throws -> Bool {
    let version = try session.store.dataVersion()
    guard overlay == nil else { return false }
    let isSoon = lastFollowed.map { ContinuousClock.now - $0 < Self.pace } ?? false
    guard version != seenVersion, !isSoon else { return false }
    (seenVersion, lastFollowed) = (version, .now)
    let progress = try session.store.progress()
    guard progress != seenProgress else { return false }
    seenProgress = progress
    switch stack.last {
    case .list, .board: try stack[stack.count - 1].reload(in: around)
    default: return false
    }
    return true
  }

  /// Between two readings for others' sake.
  private static let pace = Duration.seconds(2)
}
