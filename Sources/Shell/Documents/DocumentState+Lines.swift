import Desk
import Kernel
import Store
import Terminal

extension DocumentState {
  var startsTextLine: Bool {
    guard case .cell(let row, let column) = place, column <= labelColumn, let editor,
      editor.entry.isEmpty || editor.entry.isSelected
    else { return false }
    return row >= form.lines.count || form.lines[row].kind != .subtotal
  }

  /// « . » makes the line a text, again a subtotal.
  mutating func cycleLineKind(in around: Surroundings) throws -> Effect {
    guard case .cell(let row, _) = place else { return .none }
    var changed = form
    if row >= changed.lines.count {
      changed.lines.append(DocumentFormLine(kind: .text))
    } else {
      let isText = changed.lines[row].kind == .text
      changed.lines[row] = DocumentFormLine(
        kind: isText ? .subtotal : .text, cells: isText ? [screen.roles.telling: "Sous-total"] : [:])
    }
    try adopt(changed, in: around)
    focus(on: .cell(row: row, column: labelColumn))
    return .none
  }

  mutating func insertLine(in around: Surroundings) throws -> Effect {
    guard case .cell(let row, _) = place else { return .say(Self.outsideLines) }
    var changed = form
    changed.lines.insert(DocumentFormLine(cells: form.lineDefaults), at: min(row, form.lines.count))
    try adopt(changed, in: around)
    focus(on: .cell(row: row, column: 0))
    return .none
  }

  mutating func deleteLine(in around: Surroundings) throws -> Effect {
    guard case .cell(let row, let column) = place, form.lines.indices.contains(row) else {
      return .say(Self.outsideLines)
    }
    var changed = form
    changed.lines.remove(at: row)
    try adopt(changed, in: around)
    focus(on: .cell(row: min(row, form.lines.count), column: column))
    return .say(Message("Ligne \(row + 1) supprimée. Ctrl-Z la remet."))
  }

  mutating func moveLine(by delta: Int, in around: Surroundings) throws -> Effect {
    guard case .cell(let row, let column) = place, form.lines.indices.contains(row),
      form.lines.indices.contains(row + delta)
    else { return .say(Message("Cette ligne ne va pas plus loin.")) }
    var changed = form
    changed.lines.swapAt(row, row + delta)
    try adopt(changed, in: around)
    focus(on: .cell(row: row + delta, column: column))
    return .none
  }

  static let outsideLines = Message("Placez-vous d'abord sur une ligne du document.")

  /// Fills lines from a pasted table, tabs between cells, one undo for all.
  mutating func pasteLines(_ text: String, in around: Surroundings) throws -> Effect {
    guard case .cell(let row, let column) = place else { return .none }
    var changed = form
    let lines = text.split(whereSeparator: \.isNewline)
    for (offset, line) in lines.prefix(Self.pasteLimit).enumerated() {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      for (index, cell) in cells.enumerated() where column + index < columns.count {
        let field = columns[column + index]
        let value = try field.value(of: String(cell), today: around.session.today)
        changed.set(value.machine, column: field.id, row: min(row + offset, changed.lines.count))
      }
    }
    try adopt(try filled(changed, in: around), in: around)
    focus(on: .cell(row: min(row + lines.count, form.lines.count), column: column))
    return .say(Message("\(min(lines.count, Self.pasteLimit)) lignes collées. Ctrl-Z les retire."))
  }

  /// Lines one paste may fill.
  static let pasteLimit = 500

}
