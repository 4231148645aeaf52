extension Buffer {
  /// Writes `text` from a place to the right and returns the columns it took, clipped by the edges or not.
  ///
  /// With a `width`, the text takes no more columns than that, and ends with « … » when it is cut.
  @discardableResult
  package mutating func write(_ text: String, x: Int, y: Int, role: Role, width: Int? = nil) -> Int {
    let text = width.map { TextWidth.clip(text, to: $0) } ?? text
    var column = x
    for grapheme in Grapheme.all(in: text) {
      place(grapheme, x: column, y: y, role: role)
      column += grapheme.width
    }
    return column - x
  }

  /// Fills a rectangle with a character.
  package mutating func fill(_ rect: Rect, with character: Character = " ", role: Role) {
    let area = rect.clipped(to: bounds)
    let grapheme = Grapheme.all(in: String(character)).first
    for y in area.y..<area.bottom {
      for x in area.x..<area.right {
        self[x, y] = Cell(grapheme: grapheme?.width == 1 ? character : " ", role: role)
      }
    }
  }

  /// Gives `role` to a rectangle, leaving what is written there.
  package mutating func recolour(_ rect: Rect, role: Role) {
    let area = rect.clipped(to: bounds)
    for y in area.y..<area.bottom {
      for x in area.x..<area.right { recolour(x, y, role: role) }
    }
  }

  /// Draws the frame of a rectangle, with a title on its top line; under 2 × 2 cells there is no room for
  /// one.
  package mutating func box(_ rect: Rect, title: String = "", role: Role, frame: Frame = .light) {
    guard rect.width >= 2, rect.height >= 2 else { return }
    let right = rect.right - 1
    let bottom = rect.bottom - 1
    let across = Rect(x: rect.x + 1, y: rect.y, width: rect.width - 2, height: 1)
    fill(across, with: frame.horizontal, role: role)
    fill(Rect(x: across.x, y: bottom, width: across.width, height: 1), with: frame.horizontal, role: role)
    let down = Rect(x: rect.x, y: rect.y + 1, width: 1, height: rect.height - 2)
    fill(down, with: frame.vertical, role: role)
    fill(Rect(x: right, y: down.y, width: 1, height: down.height), with: frame.vertical, role: role)
    self[rect.x, rect.y] = Cell(grapheme: frame.topLeft, role: role)
    self[right, rect.y] = Cell(grapheme: frame.topRight, role: role)
    self[rect.x, bottom] = Cell(grapheme: frame.bottomLeft, role: role)
    self[right, bottom] = Cell(grapheme: frame.bottomRight, role: role)
    guard !title.isEmpty, across.width > 4 else { return }
    write(" \(TextWidth.clip(title, to: across.width - 4)) ", x: rect.x + 2, y: rect.y, role: role)
  }

  private mutating func place(_ grapheme: Grapheme, x: Int, y: Int, role: Role) {
    // Half a wide character cannot be shown at the edge: its other half is a blank.
    guard x >= 0 else {
      if x + grapheme.width > 0 { self[0, y] = Cell(role: role) }
      return
    }
    self[x, y] = Cell(grapheme: grapheme.character, role: role, width: grapheme.width)
  }
}
