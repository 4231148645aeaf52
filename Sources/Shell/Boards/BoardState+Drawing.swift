import Desk
import Kernel
import Terminal

extension BoardState {
  /// Blocks two abreast where the screen is wide enough, one under the other where it is not.
  mutating func draw(in buffer: inout Buffer, _ area: Rect, glyphs: Glyphs) {
    let places = BoardLayout.places(of: board.blocks, width: area.width)
    scroll(places, height: area.height)
    for (index, place) in places.enumerated() {
      let rect = Rect(
        x: area.x + place.x, y: area.y + place.y - top, width: place.width, height: place.height)
      guard rect.bottom > area.y, rect.y < area.bottom else { continue }
      var canvas = BlockCanvas(buffer: buffer, clip: area, glyphs: glyphs)
      canvas.draw(board.blocks[index], in: rect, focus: index == block ? line : nil)
      buffer = canvas.buffer
    }
  }

  private mutating func scroll(_ places: [Rect], height: Int) {
    guard places.indices.contains(block) else { return }
    let place = places[block]
    let isFigures = if case .figures = board.blocks[block].shape { true } else { false }
    let y = place.y + (isFigures ? 0 : line + 1)
    if place.y < top, line == 0 { top = place.y }
    if y < top { top = y }
    if y >= top + height { top = y - height + 1 }
    let bottom = places.map(\.bottom).max() ?? 0
    top = max(0, min(top, max(0, bottom - height)))
  }
}

/// Where a board's blocks stand.
enum BoardLayout {
  static func places(of blocks: [Block], width: Int) -> [Rect] {
    let isWide = width >= 76
    var places: [Rect] = []
    var y = 0
    var left: Rect?
    for block in blocks {
      let height = self.height(of: block)
      if isWide, block.span == 1, let first = left {
        places.append(Rect(x: width / 2 + 1, y: first.y, width: width - width / 2 - 1, height: height))
        y = max(first.bottom, first.y + height) + 1
        left = nil
      } else {
        if let first = left { y = first.bottom + 1 }
        let half = isWide && block.span == 1
        let place = Rect(x: 0, y: y, width: half ? width / 2 - 1 : width, height: height)
        places.append(place)
        left = half ? place : nil
        if !half { y = place.bottom + 1 }
      }
    }
    return places
  }

  static func height(of block: Block) -> Int {
    switch block.shape {
    case .figures: 4
    case .table(let headings, let rows): 1 + (headings.isEmpty ? 0 : 1) + max(1, rows.count)
    case .bars(let bars): 1 + max(1, bars.count)
    case .facts(let facts): 1 + max(1, facts.count)
    }
  }
}

/// Draws one block, never outside the board's area.
struct BlockCanvas {
  var buffer: Buffer
  let clip: Rect
  let glyphs: Glyphs

  mutating func draw(_ block: Block, in rect: Rect, focus: Int?) {
    let rule = String(repeating: String(glyphs.frame.horizontal), count: max(0, rect.width - 1))
    write(rule, x: rect.x, y: rect.y, role: .frame, width: rect.width)
    write(
      " \(block.title) ", x: rect.x + 1, y: rect.y, role: focus == nil ? .title : .header,
      width: rect.width - 2)
    let body = Rect(x: rect.x, y: rect.y + 1, width: rect.width, height: rect.height - 1)
    switch block.shape {
    case .figures(let figures): draw(figures, in: body, focus: focus)
    case .table(let headings, let rows): draw(rows, headings, in: body, focus: focus, empty: block.empty)
    case .bars(let bars): draw(bars, in: body, focus: focus, empty: block.empty)
    case .facts(let facts): draw(facts, in: body, focus: focus, empty: block.empty)
    }
  }

  private mutating func draw(_ figures: [Figure], in rect: Rect, focus: Int?) {
    guard !figures.isEmpty else { return }
    let width = rect.width / figures.count
    for (index, figure) in figures.enumerated() {
      let x = rect.x + index * width
      let isFocused = index == focus
      write(figure.label, x: x + 1, y: rect.y, role: .faintText, width: width - 2)
      write(figure.value, x: x + 1, y: rect.y + 1, role: isFocused ? .selection : .total, width: width - 2)
      let trend = Sparkline.text(figure.trend, glyphs: glyphs, width: min(24, width - 2))
      write(trend, x: x + 1, y: rect.y + 2, role: .chart, width: width - 2)
      if isFocused { place(cursor: Point(x: x + 1, y: rect.y + 1)) }
    }
  }

  private mutating func draw(
    _ rows: [BoardRow], _ headings: [String], in rect: Rect, focus: Int?, empty: String
  ) {
    guard !rows.isEmpty else {
      return write(empty, x: rect.x + 1, y: rect.y, role: .faintText, width: rect.width - 2)
    }
    let widths = columnWidths(rows, headings, room: rect.width - 2)
    var y = rect.y
    if !headings.isEmpty {
      var x = rect.x + 1
      for (index, heading) in headings.enumerated() where index < widths.count {
        let isRight = if case .amount? = rows[0].cells.dropFirst(index).first { true } else { false }
        let text = isRight ? TextWidth.padLeft(heading, to: widths[index]) : heading
        write(text, x: x, y: y, role: .faintText, width: widths[index])
        x += widths[index] + 1
      }
      y += 1
    }
    for (index, row) in rows.enumerated() {
      draw(
        row, widths, in: Rect(x: rect.x, y: y + index, width: rect.width, height: 1),
        isFocused: index == focus)
    }
  }

  private mutating func draw(_ row: BoardRow, _ widths: [Int], in line: Rect, isFocused: Bool) {
    if isFocused { fill(line, role: .selection) }
    var x = line.x + 1
    for (cell, width) in zip(row.cells, widths) {
      var text = cell.text
      var role = Role.text
      switch cell {
      case .amount(let money):
        text = TextWidth.padLeft(text, to: width)
        role = money.isNegative ? .negativeAmount : .amount
      case .status(let word): role = word.tone.role
      case .text: break
      }
      write(text, x: x, y: line.y, role: isFocused ? .selection : role, width: width)
      x += width + 1
    }
    if isFocused { place(cursor: Point(x: line.x, y: line.y)) }
  }

  /// Amounts and short words keep their width; the widest text gives way.
  private func columnWidths(_ rows: [BoardRow], _ headings: [String], room: Int) -> [Int] {
    let count = rows.map(\.cells.count).max() ?? 0
    var widths = (0..<count).map { column in
      let cells = rows.compactMap { $0.cells.dropFirst(column).first.map { TextWidth.width(of: $0.text) } }
      return max(cells.max() ?? 0, column < headings.count ? TextWidth.width(of: headings[column]) : 0)
    }
    let texts = (0..<count).filter { column in
      if case .text? = rows.first?.cells.dropFirst(column).first { true } else { false }
    }
    while widths.reduce(-1, { $0 + $1 + 1 }) > room, let widest = texts.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > 4
    {
      widths[widest] -= 1
    }
    let spare = room - widths.reduce(-1) { $0 + $1 + 1 }
    // A name takes what room is left; a number or a date has no use for it.
    if spare > 0, let widest = texts.max(by: { widths[$0] < widths[$1] }), widths[widest] > Self.longestCode {
      widths[widest] += spare
    }
    return widths
  }

  /// Cells of the longest number or date.
  private static let longestCode = 14

  private mutating func draw(_ bars: [BoardBar], in rect: Rect, focus: Int?, empty: String) {
    guard !bars.isEmpty else {
      return write(empty, x: rect.x + 1, y: rect.y, role: .faintText, width: rect.width - 2)
    }
    let label = min(20, bars.map { TextWidth.width(of: $0.label) }.max() ?? 0)
    let amount = bars.map { TextWidth.width(of: $0.amount.french) }.max() ?? 0
    let longest = bars.map(\.amount.cents).max() ?? 0
    let room = max(0, rect.width - label - amount - 5)
    for (index, bar) in bars.enumerated() {
      let line = Rect(x: rect.x, y: rect.y + index, width: rect.width, height: 1)
      let role: Role = index == focus ? .selection : .text
      if index == focus {
        fill(line, role: .selection)
        place(cursor: Point(x: line.x, y: line.y))
      }
      write(bar.label, x: line.x + 1, y: line.y, role: role, width: label)
      let value = TextWidth.padLeft(bar.amount.french, to: amount)
      write(value, x: line.x + 2 + label, y: line.y, role: role == .text ? .amount : role, width: amount)
      let text = Bar.text(value: max(0, bar.amount.cents), max: max(1, longest), width: room, glyphs: glyphs)
      write(text, x: line.x + 3 + label + amount, y: line.y, role: role == .text ? .chart : role, width: room)
    }
  }

  private mutating func draw(_ facts: [Fact], in rect: Rect, focus: Int?, empty: String) {
    guard !facts.isEmpty else {
      return write(empty, x: rect.x + 1, y: rect.y, role: .faintText, width: rect.width - 2)
    }
    let label = min(18, facts.map { TextWidth.width(of: $0.label) }.max() ?? 0)
    for (index, fact) in facts.enumerated() {
      let line = Rect(x: rect.x, y: rect.y + index, width: rect.width, height: 1)
      let isFocused = index == focus
      if isFocused {
        fill(line, role: .selection)
        place(cursor: Point(x: line.x, y: line.y))
      }
      write(fact.label, x: line.x + 1, y: line.y, role: isFocused ? .selection : .faintText, width: label)
      write(
        fact.value, x: line.x + 2 + label, y: line.y, role: isFocused ? .selection : .text,
        width: rect.width - label - 3)
    }
  }

  private mutating func write(_ text: String, x: Int, y: Int, role: Role, width: Int) {
    guard y >= clip.y, y < clip.bottom else { return }
    buffer.write(text, x: x, y: y, role: role, width: max(0, width))
  }

  private mutating func fill(_ rect: Rect, role: Role) {
    guard rect.y >= clip.y, rect.y < clip.bottom else { return }
    buffer.fill(rect, role: role)
  }

  private mutating func place(cursor: Point) {
    if clip.contains(cursor) { buffer.cursor = cursor }
  }
}
