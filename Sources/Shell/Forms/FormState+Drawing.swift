import Desk
import Kernel
import Terminal

extension FormState {
  /// Labels, values and choices in one column, notes beside it when there is room and under it when not.
  mutating func draw(in buffer: inout Buffer, _ area: Rect, titles: [FieldID: String], glyphs: Glyphs) {
    let isWide = area.width >= 100 && !notes.isEmpty
    let lines = layout()
    // Under the fields notes take what these leave, and six lines of theirs when they leave less.
    let below = min(notes.count, max(6, area.height - 1 - (lines.last?.y ?? 0)))
    let column = Rect(
      x: area.x, y: area.y, width: isWide ? area.width * 3 / 5 : area.width,
      height: isWide ? area.height : max(3, area.height - below))
    scroll(lines, height: column.height)
    for line in lines where line.y >= top && line.y < top + column.height {
      draw(
        line, titles, in: &buffer,
        Rect(x: column.x, y: column.y + line.y - top, width: column.width, height: 1))
    }
    drawNotes(in: &buffer, isWide ? beside(column, area) : under(column, area))
    drawChoices(lines, in: &buffer, column, glyphs)
  }

  private struct Line {
    enum Content {
      case section(String)
      case field(Int)
      case button
    }

    let y: Int
    let content: Content
  }

  private func layout() -> [Line] {
    var lines: [Line] = []
    var y = 0
    for (index, field) in fields.enumerated() {
      if let section = field.section {
        if y > 0 { y += 1 }
        lines.append(Line(y: y, content: .section(section)))
        y += 1
      }
      lines.append(Line(y: y, content: .field(index)))
      y += 1
    }
    lines.append(Line(y: y + 1, content: .button))
    return lines
  }

  private mutating func scroll(_ lines: [Line], height: Int) {
    let focused = lines.first { line in
      switch line.content {
      case .field(let index): index == focus
      case .button: focus >= fields.count
      case .section: false
      }
    }
    guard let y = focused?.y else { return }
    if y < top + 1 { top = max(0, y - 1) }
    if y >= top + height { top = y - height + 1 }
  }

  private var labelWidth: Int { min(26, fields.map { TextWidth.width(of: $0.label) }.max() ?? 10) }

  private func draw(_ line: Line, _ titles: [FieldID: String], in buffer: inout Buffer, _ area: Rect) {
    switch line.content {
    case .section(let title):
      buffer.write(title, x: area.x + 1, y: area.y, role: .title, width: area.width - 2)
    case .field(let index): drawField(index, titles, in: &buffer, area)
    case .button:
      let role: Role = focus >= fields.count ? .selection : .barKey
      buffer.write(" F9 Enregistrer ", x: area.x + 5 + labelWidth, y: area.y, role: role)
      if focus >= fields.count { buffer.cursor = Point(x: area.x + 5 + labelWidth, y: area.y) }
    }
  }

  private func drawField(_ index: Int, _ titles: [FieldID: String], in buffer: inout Buffer, _ area: Rect) {
    let field = fields[index]
    let isWrong = errors[field.id] != nil
    let label = field.label + (field.isRequired ? " *" : "")
    buffer.write(
      label, x: area.x + 2, y: area.y, role: isWrong ? .wrongField : .faintText, width: labelWidth + 2)
    let x = area.x + 5 + labelWidth
    let width = min(field.cells, area.right - x - 1)
    let shown = field.shown(values[field.id] ?? "")
    if index == focus, let editor {
      buffer.write(editor.entry, x: x, y: area.y, width: width, role: isWrong ? .wrongField : .focusedField)
    } else if case .shown = field.kind {
      buffer.write(shown, x: x, y: area.y, role: .text, width: width)
    } else {
      buffer.fill(Rect(x: x, y: area.y, width: width, height: 1), role: isWrong ? .wrongField : .field)
      buffer.write(shown, x: x, y: area.y, role: isWrong ? .wrongField : .field, width: width)
    }
    let beside =
      index == focus ? editor?.preview ?? titles[field.id] ?? field.hint : titles[field.id] ?? ""
    buffer.write(
      beside, x: x + width + 1, y: area.y, role: .faintText, width: max(0, area.right - x - width - 2))
  }

  private func beside(_ column: Rect, _ area: Rect) -> Rect {
    Rect(x: column.right + 1, y: area.y, width: area.width - column.width - 2, height: area.height)
  }

  private func under(_ column: Rect, _ area: Rect) -> Rect {
    Rect(x: area.x + 2, y: column.bottom, width: area.width - 4, height: area.bottom - column.bottom)
  }

  private func drawNotes(in buffer: inout Buffer, _ area: Rect) {
    guard area.height > 0 else { return }
    let isCut = notes.count > area.height
    var shown = Array(notes.prefix(isCut ? area.height - 1 : area.height))
    if isCut { shown.append("… et \(notes.count - shown.count) lignes de plus") }
    for (line, note) in shown.enumerated() {
      buffer.write(note, x: area.x, y: area.y + line, role: .text, width: area.width)
    }
  }

  private func drawChoices(_ lines: [Line], in buffer: inout Buffer, _ column: Rect, _ glyphs: Glyphs) {
    guard let picker = editor?.picker, let field = focusedField else { return }
    let focused = lines.first { if case .field(let index) = $0.content { index == focus } else { false } }
    guard let y = focused?.y else { return }
    let place = Rect(
      x: column.x + 5 + labelWidth, y: column.y + y - top,
      width: min(field.cells, column.width - labelWidth - 5),
      height: 1)
    picker.draw(in: &buffer, under: place, glyphs: glyphs)
  }
}

extension FormField {
  /// Whether its value is a number, aligned on the right.
  var isNumber: Bool {
    switch kind {
    case .quantity, .price, .percentage, .money, .count: true
    case .text, .day, .choice, .picker, .toggle, .shown: false
    }
  }

  /// Whether it is read and never typed in.
  var isShown: Bool { if case .shown = kind { true } else { false } }

  /// Cells the value takes on screen.
  var cells: Int {
    switch kind {
    case .text(let max): min(max, 44)
    case .money, .price: 18
    case .quantity, .percentage, .count: 12
    case .day: 12
    case .choice(let choices): (choices.map { TextWidth.width(of: $0.title) }.max() ?? 10) + 2
    case .picker: 14
    case .toggle: 5
    case .shown: 48
    }
  }
}
