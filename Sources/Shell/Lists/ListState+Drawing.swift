import Desk
import Kernel
import Lists
import Terminal

extension ListState {
  /// Heading, rows, and the totals of what is filtered.
  mutating func draw(in buffer: inout Buffer, _ area: Rect, glyphs: Glyphs) {
    let shown = ListLayout.columns(screen.listing.columns, width: area.width - 2)
    drawHeading(shown, in: &buffer, area, glyphs)
    let body = Rect(x: area.x, y: area.y + 1, width: area.width, height: area.height - 2)
    scroll(toShow: body.height)
    for line in 0..<body.height {
      drawRow(
        at: top + line, shown, in: &buffer, Rect(x: body.x, y: body.y + line, width: body.width, height: 1),
        glyphs)
    }
    if rows.isEmpty { drawEmpty(in: &buffer, body) }
    drawFoot(shown, in: &buffer, Rect(x: area.x, y: area.bottom - 1, width: area.width, height: 1))
    placeCursor(in: &buffer, body)
  }

  /// The list's place and filter, for the breadcrumb: « (12/240) filtre : échues ».
  var trail: String {
    var trail = ""
    if let summary {
      trail += position.map { " (\($0)/\(summary.count))" } ?? " (\(summary.count))"
    }
    if let asOf = query.asOf { trail += " au \(asOf.french)" }
    if entry == nil, !query.filter.isEmpty { trail += " filtre : \(query.filter)" }
    return trail
  }

  private func drawHeading(
    _ shown: [ListLayout.Place], in buffer: inout Buffer, _ area: Rect, _ glyphs: Glyphs
  ) {
    buffer.fill(Rect(x: area.x, y: area.y, width: area.width, height: 1), role: .header)
    for place in shown {
      let isSorted = place.column.id == query.sort.column
      let sign = isSorted ? String(query.sort.descending ? glyphs.descending : glyphs.ascending) : ""
      let title = place.column.title + sign
      let text =
        place.isRight ? TextWidth.padLeft(title, to: place.width) : TextWidth.padRight(title, to: place.width)
      buffer.write(text, x: area.x + 2 + place.x, y: area.y, role: .header, width: place.width)
    }
  }

  private func drawRow(
    at index: Int, _ shown: [ListLayout.Place], in buffer: inout Buffer, _ line: Rect, _ glyphs: Glyphs
  ) {
    guard rows.indices.contains(index) else { return }
    let row = rows[index]
    let isCurrent = index == self.index
    let isMarked = marks.contains(row.id)
    if isCurrent { buffer.fill(line, role: .selection) }
    if isCurrent { buffer.write(String(glyphs.selected), x: line.x, y: line.y, role: .selection) }
    if isMarked {
      buffer.write(String(glyphs.marked), x: line.x + 1, y: line.y, role: isCurrent ? .selection : .mark)
    }
    for place in shown {
      let value = row.values[place.index]
      let state = place.column.state(of: value)
      let text = state?.french ?? value.french
      let aligned = place.isRight ? TextWidth.padLeft(text, to: place.width) : text
      let role = isCurrent ? .selection : isMarked ? .mark : state?.tone.role ?? place.role(of: value)
      buffer.write(aligned, x: line.x + 2 + place.x, y: line.y, role: role, width: place.width)
    }
  }

  private func drawEmpty(in buffer: inout Buffer, _ body: Rect) {
    let text =
      query.filter.isEmpty
      ? screen.listing.emptyHint : "Rien ne correspond à « \(query.filter) ». Échap efface le filtre."
    buffer.write(text, x: body.x + 2, y: body.y + 1, role: .faintText, width: body.width - 4)
  }

  private func drawFoot(_ shown: [ListLayout.Place], in buffer: inout Buffer, _ line: Rect) {
    if let entry {
      buffer.fill(line, role: .field)
      buffer.write("Filtre : ", x: line.x + 2, y: line.y, role: .field)
      buffer.write(entry, x: line.x + 11, y: line.y, width: line.width - 13, role: .focusedField)
      return
    }
    guard let summary else { return }
    buffer.fill(line, role: .total)
    let marked = marks.isEmpty ? "" : " · \(marks.count) marquée\(marks.count > 1 ? "s" : "")"
    let noun = summary.count > 1 ? screen.listing.noun.many : screen.listing.noun.one
    buffer.write("\(summary.count) \(noun)\(marked)", x: line.x + 2, y: line.y, role: .total)
    for place in shown {
      guard let total = summary.totals[place.column.id] else { continue }
      // A sum may be wider than its column's amounts: it grows to the left, over the blank of the foot.
      let text = total.french
      let width = max(place.width, TextWidth.width(of: text))
      buffer.write(
        TextWidth.padLeft(text, to: width), x: line.x + 2 + place.x + place.width - width, y: line.y,
        role: .total)
    }
  }

  private func placeCursor(in buffer: inout Buffer, _ body: Rect) {
    guard entry == nil else { return }
    buffer.cursor = Point(x: body.x, y: body.y + max(0, index - top))
  }
}

/// Where a list's columns stand at a given width: those that leave first have the highest `keep`.
enum ListLayout {
  struct Place {
    let index: Int
    let column: ListColumn
    let x: Int
    let width: Int

    var isRight: Bool {
      switch column.kind {
      case .money, .quantity, .price, .count: true
      case .text, .day, .status: false
      }
    }

    func role(of value: ListValue) -> Role {
      switch value {
      case .money(let money): money.isNegative ? .negativeAmount : .amount
      default: .text
      }
    }
  }

  /// The columns that fit, one blank apart; what room is left widens the widest text column.
  static func columns(_ columns: [ListColumn], width: Int) -> [Place] {
    var kept = columns.enumerated().filter(\.element.isShown)
    while kept.count > 1, kept.reduce(-1, { $0 + $1.element.width + 1 }) > width {
      guard let last = kept.max(by: { ($0.element.keep, $0.offset) < ($1.element.keep, $1.offset) }) else {
        break
      }
      kept.removeAll { $0.offset == last.offset }
    }
    let spare = max(0, width - kept.reduce(-1, { $0 + $1.element.width + 1 }))
    let widest = kept.filter { $0.element.kind == .text }.max { $0.element.width < $1.element.width }?.offset
    var places: [Place] = []
    var x = 0
    for (index, column) in kept {
      let room = index == widest ? column.width + min(spare, 40) : column.width
      places.append(Place(index: index, column: column, x: x, width: min(room, max(0, width - x))))
      x += room + 1
    }
    return places
  }
}
