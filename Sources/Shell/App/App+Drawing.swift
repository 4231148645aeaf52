import Desk
import Kernel
import Lists
import Store
import Terminal

extension App {
  /// The whole picture at the current size.
  package mutating func draw() -> Buffer {
    var buffer = Buffer(size)
    guard !FrameLayout.isTooSmall(size) else {
      drawTooSmall(in: &buffer)
      return buffer
    }
    buffer.fill(buffer.bounds, role: .text)
    drawTop(in: &buffer)
    drawMenu(in: &buffer)
    drawScreen(in: &buffer)
    drawMessage(in: &buffer)
    drawKeys(in: &buffer)
    drawOverlay(in: &buffer)
    return buffer
  }

  private func drawTooSmall(in buffer: inout Buffer) {
    let text = "Agrandissez la fenêtre : 60 × 16 au moins."
    let lines = Wrapping.lines(text, width: max(1, size.width))
    let y = max(0, (size.height - lines.count) / 2)
    for (line, text) in lines.enumerated() {
      buffer.write(text, x: max(0, (size.width - TextWidth.width(of: text)) / 2), y: y + line, role: .text)
    }
  }

  private func drawTop(in buffer: inout Buffer) {
    let line = Rect(x: 0, y: 0, width: size.width, height: 1)
    buffer.fill(line, role: .breadcrumb)
    let company = "\(badge.name) · \(session.login) "
    let right = TextWidth.clip(company, to: size.width / 3, ellipsis: theme.glyphs.ellipsis)
    let room = size.width - TextWidth.width(of: right) - 3
    buffer.write(breadcrumb(room: room), x: 1, y: 0, role: .breadcrumb, width: room)
    buffer.write(right, x: size.width - TextWidth.width(of: right), y: 0, role: .breadcrumb)
  }

  /// The path of the stack; its beginning gives way when it is too long, never its end.
  private func breadcrumb(room: Int) -> String {
    let sign = " \(theme.glyphs.breadcrumb) "
    var steps = stack.map(\.title)
    if steps.count > 1 { steps[0] = "Accueil" }
    steps[steps.count - 1] += stack.last?.trail ?? ""
    var text = steps.joined(separator: sign)
    while TextWidth.width(of: text) > room, steps.count > 1 {
      steps.removeFirst()
      text = "\(theme.glyphs.ellipsis)\(sign)" + steps.joined(separator: sign)
    }
    return text
  }

  private func drawMenu(in buffer: inout Buffer) {
    guard let area = FrameLayout.menu(of: size) else { return }
    var cursor: Int?
    var lines = menu.lines
    if case .menu(let state) = overlay { (cursor, lines) = (state.index, state.lines) }
    MenuState.draw(lines, lit: litRoute, cursor: cursor, in: &buffer, area, glyphs: theme.glyphs)
    for y in area.y..<area.bottom {
      buffer.write(String(theme.glyphs.frame.vertical), x: area.right, y: y, role: .frame)
    }
  }

  /// The menu's entry that the stack went through.
  private var litRoute: Route? {
    for state in stack.reversed() {
      switch state {
      case .list(let list): return .list(list.screen.id)
      case .board(let board) where board.record == 0: return .board(board.screen.id)
      default: continue
      }
    }
    return nil
  }

  private mutating func drawScreen(in buffer: inout Buffer) {
    let area = body
    let glyphs = theme.glyphs
    switch stack.last {
    case .list(var state):
      state.draw(in: &buffer, area, glyphs: glyphs)
      replaceTop(.list(state))
    case .form(var state):
      state.draw(in: &buffer, area, titles: titles(of: state.fields, state.values), glyphs: glyphs)
      replaceTop(.form(state))
    case .document(var state):
      let party = Array(state.screen.header.prefix(1))
      state.draw(
        in: &buffer, area, titles: titles(of: party, state.form.header),
        glyphs: glyphs)
      replaceTop(.document(state))
    case .board(var state):
      state.draw(in: &buffer, area, glyphs: glyphs)
      replaceTop(.board(state))
    case .page(var state):
      state.draw(in: &buffer, area)
      replaceTop(.page(state))
    case nil: break
    }
  }

  /// The names beside the codes of picker fields.
  private func titles(of fields: [FormField], _ values: FormValues) -> FormValues {
    var titles: FormValues = [:]
    for field in fields {
      guard case .picker(let picker) = field.kind, let value = values[field.id], !value.isEmpty else {
        continue
      }
      titles[field.id] = (try? session.read { try picker.title($0, value) }) ?? ""
    }
    return titles
  }

  private func drawMessage(in buffer: inout Buffer) {
    let y = size.height - 2
    guard let message else { return drawHint(in: &buffer, y: y) }
    let role: Role =
      switch message.tone {
      case .plain: .message
      case .success: .successMessage
      case .error: .errorMessage
      }
    let mark = message.tone == .error ? "! " : ""
    let lines = Wrapping.lines(mark + message.text, width: size.width - 2).prefix(3)
    // A long sentence is told whole: it stands over the screen until the next key.
    for (line, text) in lines.enumerated() {
      let y = y - lines.count + 1 + line
      buffer.fill(Rect(x: 0, y: y, width: size.width, height: 1), role: role)
      buffer.write(text, x: 1, y: y, role: role, width: size.width - 2)
    }
  }

  /// When there is nothing to say, the letters that act on this screen.
  private func drawHint(in buffer: inout Buffer, y: Int) {
    guard let screen = stack.last else { return }
    if let word = screen.typingHint {
      buffer.write(word, x: 1, y: y, role: .faintText, width: size.width - 2)
    }
    guard !screen.isTyping else { return }
    let hints = screen.actions.map { "\(KeyBinding.name($0.key)) \(Self.verb(of: $0.title))" }
    var text = ""
    for hint in hints {
      let longer = text.isEmpty ? hint : text + "  " + hint
      guard TextWidth.width(of: longer) <= size.width - 2 else { break }
      text = longer
    }
    buffer.write(text, x: 1, y: y, role: .faintText, width: size.width - 2)
  }

  /// The first words of a title, enough for a reminder.
  private static func verb(of title: String) -> String {
    title.split(whereSeparator: { !$0.isLetter && $0 != "-" }).first.map { $0.lowercased() } ?? ""
  }

  private func drawKeys(in buffer: inout Buffer) {
    let y = size.height - 1
    buffer.fill(Rect(x: 0, y: y, width: size.width, height: 1), role: .bar)
    let width = size.width / KeyBar.labels.count
    for (index, label) in KeyBar.labels.enumerated() {
      let key = "F\(index + 1)"
      let x = index * width
      buffer.write(key, x: x, y: y, role: .barKey, width: width)
      let role: Role = KeyBar.isMeaningful(index + 1, on: stack.last) ? .bar : .barFaint
      buffer.write(label, x: x + key.count, y: y, role: role, width: max(0, width - key.count))
    }
  }

  private func drawOverlay(in buffer: inout Buffer) {
    let area = body
    switch overlay {
    case .menu(let state) where FrameLayout.menu(of: size) == nil:
      let box = Rect(
        x: 0, y: 1, width: min(30, size.width), height: min(state.lines.count + 2, size.height - 3))
      buffer.fill(box, role: .text)
      buffer.box(box, title: "Menu", role: .frame, frame: theme.glyphs.frame)
      MenuState.draw(
        state.lines, lit: litRoute, cursor: state.index, in: &buffer, box.inset(), glyphs: theme.glyphs)
    case .palette(let state): state.draw(in: &buffer, area, glyphs: theme.glyphs)
    case .question(let state): state.draw(in: &buffer, area, glyphs: theme.glyphs)
    case .prompt(let state): draw(state, in: &buffer)
    case .menu, nil: break
    }
  }

  private func draw(_ prompt: PromptState, in buffer: inout Buffer) {
    let y = size.height - 2
    buffer.fill(Rect(x: 0, y: y, width: size.width, height: 1), role: .message)
    let label = TextWidth.clip(prompt.label + " : ", to: size.width * 2 / 3)
    let used = buffer.write(label, x: 1, y: y, role: .message)
    buffer.write(prompt.entry, x: 1 + used, y: y, width: max(1, size.width - used - 2), role: .focusedField)
  }
}

/// The last line: what the ten function keys do.
enum KeyBar {
  static let labels = [
    "Aide", "Créer", "Cherch", "Liste", "Relire", "Zone", "Fiche", "Recop", "Valid", "Menu",
  ]

  /// Whether a function key does something on this screen; the others are shown faint.
  static func isMeaningful(_ number: Int, on screen: ScreenState?) -> Bool {
    switch (number, screen) {
    case (1, _), (5, _), (10, _): return true
    case (2, .list(let state)?):
      return state.screen.creation(about: state.query.parameter) != nil || bound(number, state.screen.actions)
    case (3, .list?), (7, .list?), (7, .document?), (7, .form?): return true
    case (2, .document?), (4, .form?), (4, .document?), (6, .form?), (6, .document?), (6, .board?):
      return true
    case (8, .document?), (9, .document?), (9, .form?): return true
    default: return bound(number, screen?.actions ?? [])
    }
  }

  private static func bound(_ number: Int, _ actions: [Action]) -> Bool {
    actions.contains { $0.key == "F\(number)" }
  }
}
