/// A screen as a value: a grid of cells and where the cursor is.
///
/// Widgets draw into it, tests read it, a terminal or a picture shows it. Drawing outside is clipped and
/// never traps.
package struct Buffer: Equatable, Sendable {
  package let size: Size

  /// Where the hardware cursor is shown; `nil` hides it.
  package var cursor: Point?

  private var cells: [Cell]

  package init(_ size: Size) {
    self.size = size
    cells = Array(repeating: Cell(), count: size.width * size.height)
  }

  /// The whole of it.
  package var bounds: Rect { Rect(size) }

  /// The cell of a column and a line; outside, a blank that keeps nothing.
  ///
  /// A cell that takes the place of half a wide character blanks the other half.
  package subscript(x: Int, y: Int) -> Cell {
    get {
      guard let index = index(x, y) else { return Cell() }
      return cells[index]
    }
    set {
      guard let index = index(x, y) else { return }
      separate(x, y)
      cells[index] = newValue
      if newValue.width == 2 { completeWide(newValue, x, y) }
    }
  }

  /// The cells of line `y`, from the left; none outside.
  package func line(_ y: Int) -> ArraySlice<Cell> {
    guard y >= 0, y < size.height else { return [] }
    return cells[(y * size.width)..<((y + 1) * size.width)]
  }

  /// Gives `role` to the cell of a column and a line, leaving its character.
  mutating func recolour(_ x: Int, _ y: Int, role: Role) {
    guard let index = index(x, y) else { return }
    cells[index].role = role
  }

  private func index(_ x: Int, _ y: Int) -> Int? {
    guard x >= 0, x < size.width, y >= 0, y < size.height else { return nil }
    return y * size.width + x
  }

  /// Blanks the other half of the wide character the cell belongs to, if any.
  private mutating func separate(_ x: Int, _ y: Int) {
    guard let index = index(x, y) else { return }
    switch cells[index].width {
    case 0 where x > 0: cells[index - 1] = Cell(role: cells[index - 1].role)
    case 2 where x + 1 < size.width: cells[index + 1] = Cell(role: cells[index + 1].role)
    default: break
    }
  }

  /// Sets the right half of a wide character, which becomes a blank where the line has no room for it.
  private mutating func completeWide(_ cell: Cell, _ x: Int, _ y: Int) {
    guard let index = index(x, y) else { return }
    guard x + 1 < size.width else {
      cells[index] = Cell(role: cell.role)
      return
    }
    separate(x + 1, y)
    cells[index] = cell
    cells[index + 1] = .rightHalf(role: cell.role)
  }
}
