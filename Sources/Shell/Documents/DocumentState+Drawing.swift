import Desk
import Kernel
import Terminal

extension DocumentState {
  /// Header, party, lines and totals, as a page of the document would read.
  mutating func draw(in buffer: inout Buffer, _ area: Rect, titles: FormValues, glyphs: Glyphs) {
    let headerHeight = drawHeader(in: &buffer, area, titles)
    let footHeight = sums.foot.count
    let grid = Rect(
      x: area.x, y: area.y + headerHeight, width: area.width,
      height: max(2, area.height - headerHeight - footHeight))
    drawGrid(in: &buffer, grid)
    drawFoot(in: &buffer, Rect(x: area.x, y: grid.bottom, width: area.width, height: footHeight))
    drawChoices(in: &buffer, area, glyphs)
  }

  // MARK: Header

  /// The party and what is known of it on the left; the other fields on the right, two abreast.
  private func headerPlace(_ index: Int, in area: Rect) -> (label: Rect, value: Rect) {
    let left = area.width * 2 / 5
    if index == 0 {
      let label = max(7, TextWidth.width(of: screen.header[0].label))
      return (
        Rect(x: area.x + 1, y: area.y, width: label, height: 1),
        Rect(x: area.x + label + 2, y: area.y, width: left - label - 4, height: 1)
      )
    }
    let half = (area.width - left) / 2
    let x = area.x + left + (index % 2 == 1 ? 0 : half)
    let y = area.y + (index - 1) / 2
    let isWide = index == screen.header.count - 1 && index % 2 == 1
    return (
      Rect(x: x, y: y, width: 10, height: 1),
      Rect(x: x + 11, y: y, width: (isWide ? area.right - x : half) - 12, height: 1)
    )
  }

  /// Answers how many lines it took.
  private func drawHeader(in buffer: inout Buffer, _ area: Rect, _ titles: FormValues) -> Int {
    let left = area.width * 2 / 5
    for (index, field) in screen.header.enumerated() {
      let (label, value) = headerPlace(index, in: area)
      buffer.write(field.label, x: label.x, y: label.y, role: .faintText, width: label.width)
      drawValue(field, form.header[field.id] ?? "", isFocused: place == .header(index), in: &buffer, value)
    }
    let rows = screen.header.count / 2 + 1
    let notes = [titles[screen.header[0].id] ?? ""] + partyNotes
    for (line, note) in notes.prefix(rows - 2).enumerated() {
      buffer.write(
        note, x: area.x + 1, y: area.y + 1 + line, role: line == 0 ? .title : .text, width: left - 2)
    }
    let role: Role = form.isDraft ? .draftStatus : .validatedStatus
    buffer.write(form.status, x: area.x + 1, y: area.y + rows - 1, role: role, width: left - 2)
    return rows
  }

  private func drawValue(
    _ field: FormField, _ machine: String, isFocused: Bool, in buffer: inout Buffer, _ place: Rect
  ) {
    let isWrong = isFocused && wrong != nil
    if isFocused, let editor {
      buffer.write(
        editor.entry, x: place.x, y: place.y, width: place.width, role: isWrong ? .wrongField : .focusedField)
      return
    }
    let role: Role = form.isDraft ? .field : .text
    if form.isDraft { buffer.fill(place, role: role) }
    buffer.write(field.shown(machine), x: place.x, y: place.y, role: role, width: place.width)
  }

  // MARK: Lines

  private struct Column {
    let index: Int
    let x: Int
    let width: Int
    let isRight: Bool
  }

  /// The designation takes what the other columns leave, and some leave to make room for it; the computed amount
  /// closes the line.
  private func columns(in area: Rect) -> (columns: [Column], amount: Rect) {
    let amountWidth = max(
      12, sums.lines.compactMap { $0?.cents.magnitude }.max().map(Self.width(ofCents:)) ?? 0)
    let room = area.width - 5 - amountWidth
    let shown = columnsShown(in: room)
    let label = max(8, room - fixedWidth(of: shown))
    var x = area.x + 4
    var columns: [Column] = []
    for index in shown {
      let width = index == labelColumn ? label : width(of: self.columns[index])
      columns.append(Column(index: index, x: x, width: width, isRight: isRight(self.columns[index])))
      x += width + 1
    }
    return (columns, Rect(x: area.right - amountWidth - 1, y: area.y, width: amountWidth, height: 1))
  }

  /// The columns that fit beside a designation one can read; the one being typed in always does.
  private func columnsShown(in room: Int) -> [Int] {
    var shown = Array(columns.indices)
    while room - fixedWidth(of: shown) < Self.readableLabel {
      let may = shown.filter { columns[$0].leaves > 0 && $0 != focusedColumn }
      guard let next = may.max(by: { columns[$0].leaves < columns[$1].leaves }) else { break }
      shown.removeAll { $0 == next }
    }
    return shown
  }

  private func isRight(_ field: FormField) -> Bool { field.isNumber || field.isShown }

  /// Cells a designation should have at least.
  private static let readableLabel = 18

  private var focusedColumn: Int? { if case .cell(_, let column) = place { column } else { nil } }

  /// What these columns take beside the designation, a blank before each.
  private func fixedWidth(of shown: [Int]) -> Int {
    shown.filter { $0 != labelColumn }.reduce(0) { $0 + width(of: columns[$1]) + 1 }
  }

  /// The cells an amount of so many cents takes, its sign kept a place.
  private static func width(ofCents cents: UInt64) -> Int {
    1 + TextWidth.width(of: Money(cents: Int64(clamping: cents)).french)
  }

  /// A column is never narrower than its longest number: what is counted is never cut.
  private func width(of field: FormField) -> Int {
    guard field.isNumber,
      let longest = form.lines.compactMap({ $0.cells[field.id] }).max(by: { $0.count < $1.count })
    else { return Self.usualWidth(of: field) }
    return max(Self.usualWidth(of: field), TextWidth.width(of: field.shown(longest)))
  }

  private static func usualWidth(of field: FormField) -> Int {
    switch field.kind {
    case .quantity: 7
    case .price: 10
    case .percentage: 6
    case .choice: 5
    case .toggle: 5
    case .picker: 8
    case .shown: 7
    default: 10
    }
  }

  private mutating func drawGrid(in buffer: inout Buffer, _ area: Rect) {
    let (columns, amount) = columns(in: area)
    buffer.fill(Rect(x: area.x, y: area.y, width: area.width, height: 1), role: .header)
    buffer.write("#", x: area.x + 1, y: area.y, role: .header)
    for column in columns {
      let title = self.columns[column.index].label
      let text = column.isRight ? TextWidth.padLeft(title, to: column.width) : title
      buffer.write(text, x: column.x, y: area.y, role: .header, width: column.width)
    }
    buffer.write(
      TextWidth.padLeft(screen.roles.amountTitle, to: amount.width), x: amount.x, y: area.y, role: .header)
    let body = Rect(x: area.x, y: area.y + 1, width: area.width, height: area.height - 1)
    let count = form.lines.count + (form.isDraft ? 1 : 0)
    if case .cell(let row, _) = place {
      if row < top { top = row }
      if row >= top + body.height { top = row - body.height + 1 }
    }
    top = max(0, min(top, max(0, count - body.height)))
    for row in top..<min(count, top + body.height) {
      drawLine(row, columns, amount, in: &buffer, y: body.y + row - top)
    }
  }

  private func drawLine(_ row: Int, _ columns: [Column], _ amount: Rect, in buffer: inout Buffer, y: Int) {
    let number = String(row + 1)
    buffer.write(TextWidth.padLeft(number, to: 2), x: columns[0].x - 3, y: y, role: .faintText)
    let line = form.lines.indices.contains(row) ? form.lines[row] : DocumentFormLine()
    for column in columns {
      let field = self.columns[column.index]
      let isFocused = place == .cell(row: row, column: column.index)
      let cell = Rect(x: column.x, y: y, width: column.width, height: 1)
      if isFocused {
        drawValue(field, line.cells[field.id] ?? "", isFocused: true, in: &buffer, cell)
      } else if line.kind == .item || column.index == labelColumn {
        let shown = field.shown(line.cells[field.id] ?? "")
        let text = column.isRight ? TextWidth.padLeft(shown, to: column.width) : shown
        buffer.write(text, x: cell.x, y: y, role: line.kind == .item ? .text : .title, width: column.width)
      }
    }
    if sums.lines.indices.contains(row), let net = sums.lines[row] {
      let text = TextWidth.padLeft(net.french, to: amount.width)
      buffer.write(text, x: amount.x, y: y, role: net.isNegative ? .negativeAmount : .amount)
    }
  }

  // MARK: Foot

  private func drawFoot(in buffer: inout Buffer, _ area: Rect) {
    let width = max(15, sums.foot.map { TextWidth.width(of: $0.1.french) }.max() ?? 0)
    for (line, (label, amount)) in sums.foot.enumerated() {
      let isLast = line == sums.foot.count - 1
      let x = area.right - width - 1
      let text = TextWidth.padLeft(amount.french, to: width)
      buffer.write(
        TextWidth.padLeft(label, to: 30), x: x - 31, y: area.y + line, role: isLast ? .total : .faintText)
      buffer.write(text, x: x, y: area.y + line, role: isLast ? .total : .amount)
    }
    guard place == .foot, form.isDraft else {
      if !form.isDraft, buffer.cursor == nil { buffer.cursor = Point(x: area.x, y: area.y) }
      return
    }
    buffer.write(" F9 \(screen.words.issue) ", x: area.x + 1, y: area.bottom - 1, role: .selection)
    buffer.cursor = Point(x: area.x + 1, y: area.bottom - 1)
  }

  private func drawChoices(in buffer: inout Buffer, _ area: Rect, _ glyphs: Glyphs) {
    guard let picker = editor?.picker else { return }
    switch place {
    case .header(let index):
      picker.draw(in: &buffer, under: headerPlace(index, in: area).value, glyphs: glyphs)
    case .cell:
      guard let cursor = buffer.cursor else { return }
      picker.draw(
        in: &buffer, under: Rect(x: max(0, cursor.x - 8), y: cursor.y, width: 20, height: 1), glyphs: glyphs)
    case .foot: break
    }
  }
}
