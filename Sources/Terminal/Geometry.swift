/// A place on the screen, in columns from the left and lines from the top; the first of each is 0.
package struct Point: Hashable, Sendable {
  package var x: Int
  package var y: Int

  package init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

/// How many columns and lines something takes; never negative.
package struct Size: Hashable, Sendable {
  package let width: Int
  package let height: Int

  package init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }
}

/// A rectangle of cells; one without width or height is empty, and draws nothing.
package struct Rect: Hashable, Sendable {
  package var x: Int
  package var y: Int
  package var width: Int
  package var height: Int

  package init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// The rectangle of `size` at the top left corner.
  package init(_ size: Size) {
    self.init(x: 0, y: 0, width: size.width, height: size.height)
  }

  /// The column just after the last one.
  package var right: Int { x + width }

  /// The line just after the last one.
  package var bottom: Int { y + height }

  package var size: Size { Size(width: width, height: height) }

  package var isEmpty: Bool { width == 0 || height == 0 }

  package func contains(_ point: Point) -> Bool {
    point.x >= x && point.x < right && point.y >= y && point.y < bottom
  }

  /// The part of this rectangle that is also in `other`; empty when they do not meet.
  package func clipped(to other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(
      x: left, y: top, width: min(right, other.right) - left, height: min(bottom, other.bottom) - top)
  }

  /// The rectangle inside this one, `columns` and `lines` away from each edge.
  package func inset(columns: Int = 1, lines: Int = 1) -> Rect {
    Rect(x: x + columns, y: y + lines, width: width - 2 * columns, height: height - 2 * lines)
  }
}
