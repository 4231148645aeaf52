import Desk
import Kernel
import Lists
import Store
import Terminal

/// What stands over a screen: the menu, the palette, a question, a line to type.
extension App {
  mutating func takeOverlay(_ key: Key) throws {
    switch overlay {
    case .menu(var menu):
      let outcome = menu.handle(key)
      overlay = .menu(menu)
      switch outcome {
      case .stay: break
      case .close: overlay = nil
      case .quit: quit()
      case .go(let route):
        overlay = nil
        stack.removeLast(stack.count - 1)
        try open(route)
      }
    case .palette(var palette):
      if key == .escape || key == .control("p") { return overlay = nil }
      let line = try palette.handle(key, in: around)
      overlay = .palette(palette)
      if let line { try choose(line) }
    case .question(let state): try answer(state, key)
    case .prompt(var prompt):
      if key == .escape || key == .enter {
        overlay = nil
        theme = prompt.former ?? theme
      }
      if key == .escape { return }
      if key == .enter {
        do { return try take(try prompt.take(prompt.entry.text)) } catch {
          // What was typed stays, to be mended.
          overlay = .prompt(prompt)
          throw error
        }
      }
      _ = prompt.entry.handle(key)
      overlay = .prompt(prompt)
      previewTheme(prompt)
    case nil: break
    }
  }

  mutating func answer(_ state: QuestionState, _ key: Key) throws {
    overlay = nil
    guard case .character(let letter) = key else { return message = Message("Rien n'a été fait.") }
    switch Character(letter.lowercased()) {
    case state.question.verb: try finish(try state.perform(session))
    case state.question.second?.key:
      try finish(try state.perform(session))
      if let route = state.question.second?.route { try open(route) }
    default: message = Message("Rien n'a été fait.")
    }
  }

  mutating func openPalette() throws {
    let actions = stack.last?.actions ?? []
    let rows = stack.last?.chosen(in: around) ?? .none
    let lines = try session.read { reading in
      try actions.map { action in
        let refusal = try action.refusal(on: action.targets(rows), in: reading)
        return PaletteState.Line(
          kind: "action", title: action.title, detail: KeyBinding.name(action.key), target: .action(action),
          refusal: refusal?.message ?? "")
      }
    }
    overlay = .palette(PaletteState(actions: lines, menu: menu.lines))
  }

  mutating func choose(_ line: PaletteState.Line) throws {
    overlay = nil
    switch line.target {
    // On a document F9 also takes what is being typed.
    case .action(let action) where action.key == "F9" && stack.last?.isDocument == true:
      try take(.function(9))
    case .action(let action): try run(action, on: action.targets(stack.last?.chosen(in: around) ?? .none))
    case .route(let route): try open(route)
    case .command(let command): try run(command)
    }
  }

  mutating func run(_ command: ShellCommand) throws {
    switch command {
    case .quit: quit()
    case .theme: openThemes()
    case .asOf: openAsOf()
    case .help: openHelp()
    case .export: try askExport()
    case .refresh: try refresh()
    }
  }

  package mutating func quit() {
    drafts.flush()
    isOver = true
  }

  mutating func show(_ overlay: Overlay?) { self.overlay = overlay }
  mutating func say(_ message: Message?) { self.message = message }
  mutating func push(_ state: ScreenState) { stack.append(state) }
  mutating func replaceTop(_ state: ScreenState) { stack[stack.count - 1] = state }
}

extension Action {
  /// The records of a selection it acts on.
  func targets(_ rows: Selection) -> Selection {
    switch target {
    case .screen: .none
    case .row: rows.first
    case .rows: rows
    }
  }
}

/// A route that leads nowhere: a fault of the program, told rather than trapped.
struct MissingScreen: Refusal {
  let id: String
  let code = "missing-screen"
  var message: String { "L'écran « \(id) » n'existe pas dans cette version." }
  let remedy = "Revenez en arrière avec Échap."
}
