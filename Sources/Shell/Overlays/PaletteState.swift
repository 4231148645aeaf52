import Desk
import Kernel
import Store
import Terminal

/// One box that finds actions, screens and records.
struct PaletteState {
  enum Target {
    case action(Action)
    case command(ShellCommand)
    case route(Route)
  }

  struct Line {
    let kind: String
    let title: String
    let detail: String
    let target: Target
    /// Why it cannot be done now; empty when it can.
    let refusal: String
  }

  private(set) var entry = TextEntry()
  private(set) var lines: [Line] = []
  private(set) var index = 0
  private let actions: [Line]
  private let screens: [Line]

  /// - Parameters:
  ///   - actions: what can be done on the screen beneath, each with its refusal.
  init(actions: [Line], menu: [MenuState.Line]) {
    self.actions = actions
    var module = ""
    var screens: [Line] = []
    for line in menu {
      if let route = line.route {
        screens.append(
          Line(kind: "écran", title: line.title, detail: module, target: .route(route), refusal: ""))
      } else {
        module = line.title
      }
    }
    self.screens = screens + ShellCommand.allCases.map { $0.line }
    lines = actions
  }

  var current: Line? { lines.indices.contains(index) ? lines[index] : nil }

  /// Takes a key; answers the line chosen, if it was.
  mutating func handle(_ key: Key, in around: Surroundings) throws -> Line? {
    switch key {
    case .up, .backTab: index = max(0, index - 1)
    case .down, .tab: index = min(max(0, lines.count - 1), index + 1)
    case .pageUp: index = max(0, index - 8)
    case .pageDown: index = min(max(0, lines.count - 1), index + 8)
    case .enter: return current
    default:
      guard entry.handle(key) else { return nil }
      try find(in: around)
    }
    return nil
  }

  private mutating func find(in around: Surroundings) throws {
    let text = entry.text.trimmed
    index = 0
    guard !text.isEmpty else { return lines = actions }
    let words = Fold.key(text).split(separator: " ")
    let commands = (actions + screens).filter { line in
      let title = " " + Fold.key(line.title)
      return words.allSatisfy { title.contains(" \($0)") }
    }.enumerated().sorted { first, second in
      let (left, right) = (Self.rank(first.element.title, text), Self.rank(second.element.title, text))
      return (left, first.offset) < (right, second.offset)
    }.map(\.element)
    let found = try around.read { reading in
      try around.catalogue.search.find(text, in: reading).map {
        Line(kind: $0.word, title: $0.title, detail: $0.detail, target: .route($0.route), refusal: "")
      }
    }
    // A number or a name typed whole is a record someone wants; a word of the menu is a screen.
    let looksLikeRecord = text.contains(where: \.isNumber)
    // A client's very code opens that client.
    let key = Fold.key(text)
    let named = found.filter { $0.detail.split(separator: " ").first.map { Fold.key($0) } == key }
    let others = found.filter { $0.detail.split(separator: " ").first.map { Fold.key($0) } != key }
    lines = Array((named + (looksLikeRecord ? others + commands : commands + others)).prefix(40))
  }

  /// The very title typed comes first, then what begins so, then the rest.
  private static func rank(_ title: String, _ typed: String) -> Int {
    let (title, typed) = (Fold.key(title), Fold.key(typed))
    return title == typed ? 0 : title.hasPrefix(typed) ? 1 : 2
  }

  func draw(in buffer: inout Buffer, _ area: Rect, glyphs: Glyphs) {
    let width = min(area.width - 2, 100)
    let rows = min(max(lines.count, 1), area.height - 5, 16)
    let box = Rect(x: area.x + (area.width - width) / 2, y: area.y + 1, width: width, height: rows + 4)
    buffer.fill(box, role: .text)
    buffer.box(box, title: "Palette", role: .frame, frame: glyphs.frame)
    buffer.write(":", x: box.x + 2, y: box.y + 1, role: .title)
    let top = max(0, index - rows + 1)
    for (row, line) in lines.dropFirst(top).prefix(rows).enumerated() {
      draw(
        line, isFocused: top + row == index, in: &buffer,
        Rect(x: box.x + 1, y: box.y + 3 + row, width: width - 2, height: 1))
    }
    if lines.isEmpty {
      buffer.write("Rien de ce nom.", x: box.x + 3, y: box.y + 3, role: .faintText)
    }
    buffer.write(entry, x: box.x + 4, y: box.y + 1, width: width - 6, role: .focusedField)
  }

  private func draw(_ line: Line, isFocused: Bool, in buffer: inout Buffer, _ place: Rect) {
    let role: Role = isFocused ? .selection : line.refusal.isEmpty ? .text : .faintText
    if isFocused { buffer.fill(place, role: role) }
    buffer.write(line.kind, x: place.x + 1, y: place.y, role: isFocused ? role : .faintText, width: 9)
    let detail = line.refusal.isEmpty ? line.detail : line.refusal
    let title = min(TextWidth.width(of: line.title), place.width / 2)
    let detailWidth = min(TextWidth.width(of: detail), place.width - 14 - title)
    let titleWidth = place.width - 13 - detailWidth
    buffer.write(line.title, x: place.x + 11, y: place.y, role: role, width: titleWidth)
    buffer.write(
      detail, x: place.right - detailWidth - 1, y: place.y, role: isFocused ? role : .faintText,
      width: detailWidth)
  }
}

/// What the shell itself can do, from any screen, by the palette.
enum ShellCommand: String, CaseIterable {
  case quit, theme, asOf, help, export, refresh

  /// How the palette finds it.
  var title: String {
    switch self {
    case .quit: "quitter Comptoir"
    case .theme: "thème : changer les couleurs"
    case .asOf: "à la date du… : voir cet écran au passé"
    case .help: "aide de cet écran"
    case .export: "exporter la liste en CSV"
    case .refresh: "relire l'écran"
    }
  }

  var key: String {
    switch self {
    case .quit: "F10 q"
    case .theme: ""
    case .asOf: "@"
    case .help: "F1"
    case .export: "x"
    case .refresh: "F5"
    }
  }

  var line: PaletteState.Line {
    PaletteState.Line(kind: "comptoir", title: title, detail: key, target: .command(self), refusal: "")
  }
}
