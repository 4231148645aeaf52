/// One place of the screen: a character, what it means, and the columns it takes.
package struct Cell: Hashable, Sendable {
  /// The character drawn, its combining marks included.
  package var grapheme: Character
  package var role: Role
  /// 1; 2 for a wide character, whose right half is the next cell; 0 for such a right half.
  package var width: Int

  package init(grapheme: Character = " ", role: Role = .text, width: Int = 1) {
    self.grapheme = grapheme
    self.role = role
    self.width = width
  }

  /// The right half of a wide character.
  static func rightHalf(role: Role) -> Cell { Cell(role: role, width: 0) }

  /// Whether nothing but the background is seen here.
  var isBlank: Bool { grapheme == " " && width == 1 }
}
