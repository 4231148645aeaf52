extension Buffer {
  /// The lines as plain text, without the blanks that end them.
  package var text: String {
    (0..<size.height).map(lineText).joined(separator: "\n")
  }

  /// Line `y` as plain text, without the blanks that end it.
  package func lineText(_ y: Int) -> String {
    var text = ""
    for cell in line(y) where cell.width > 0 { text.append(cell.grapheme) }
    while text.last == " " { text.removeLast() }
    return text
  }

  /// The stretches of line `y` whose cells have one role, from the left.
  func runs(_ y: Int) -> [Run] {
    var runs: [Run] = []
    for (x, cell) in line(y).enumerated() {
      if let last = runs.last, last.role == cell.role {
        runs[runs.count - 1].cells.append(cell)
      } else {
        runs.append(Run(x: x, role: cell.role, cells: [cell]))
      }
    }
    return runs
  }

  /// Neighbouring cells of one line and one role.
  struct Run {
    let x: Int
    let role: Role
    var cells: [Cell]
  }
}
