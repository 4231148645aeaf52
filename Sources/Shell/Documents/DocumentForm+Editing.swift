import Desk
import Kernel

extension DocumentForm {
  /// Sets a header field and empties those that follow from it.
  mutating func set(_ value: String, field id: FieldID, derived: [FieldID: [FieldID]]) {
    guard header[id] ?? "" != value else { return }
    header[id] = value
    for (follower, sources) in derived where sources.contains(id) { header[follower] = nil }
  }

  /// Sets a cell; typing on the line below the last makes a new one.
  mutating func set(_ value: String, column id: FieldID, row: Int) {
    if lines.indices.contains(row) {
      if value.isEmpty { lines[row].cells[id] = nil } else { lines[row].cells[id] = value }
    } else if !value.isEmpty {
      lines.append(DocumentFormLine(cells: lineDefaults.merging([id: value]) { _, new in new }))
    }
  }

  /// What differs from another state of the same document, in a few words.
  func differences(
    from other: DocumentForm, screen: DocumentScreen, columns: [FormField]
  ) -> String {
    var words: [String] = []
    for field in screen.header where header[field.id] ?? "" != other.header[field.id] ?? "" {
      words.append("\(field.label) : \(field.shown(other.header[field.id] ?? ""))")
    }
    for row in 0..<max(lines.count, other.lines.count) {
      let mine = lines.indices.contains(row) ? lines[row] : nil
      let theirs = other.lines.indices.contains(row) ? other.lines[row] : nil
      if mine != theirs { words.append("ligne \(row + 1) : \(theirs?.summary(columns) ?? "absente")") }
    }
    return words.isEmpty ? "" : "L'autre version — " + words.prefix(4).joined(separator: " ; ") + " —"
  }
}

extension DocumentFormLine {
  fileprivate func summary(_ columns: [FormField]) -> String {
    columns.compactMap { field in cells[field.id].map(field.shown) }.joined(separator: " · ")
  }
}
