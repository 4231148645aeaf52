/// The characters that draw a frame, one column each.
package struct Frame: Hashable, Sendable {
  package let topLeft: Character
  package let horizontal: Character
  package let topRight: Character
  package let vertical: Character
  package let bottomLeft: Character
  package let bottomRight: Character
  package let leftTee: Character
  package let rightTee: Character
  package let topTee: Character
  package let bottomTee: Character
  package let cross: Character

  /// The frame whose characters are, in order, `┌─┐│└┘├┤┬┴┼`; `nil` unless there are eleven.
  init?(_ characters: [Character]) {
    guard characters.count == 11 else { return nil }
    topLeft = characters[0]
    horizontal = characters[1]
    topRight = characters[2]
    vertical = characters[3]
    bottomLeft = characters[4]
    bottomRight = characters[5]
    leftTee = characters[6]
    rightTee = characters[7]
    topTee = characters[8]
    bottomTee = characters[9]
    cross = characters[10]
  }

  private init(light: Void) {
    topLeft = "┌"
    horizontal = "─"
    topRight = "┐"
    vertical = "│"
    bottomLeft = "└"
    bottomRight = "┘"
    leftTee = "├"
    rightTee = "┤"
    topTee = "┬"
    bottomTee = "┴"
    cross = "┼"
  }

  /// Thin lines.
  package static let light = Frame(light: ())
}

/// The signs a theme draws with besides letters: frames, charts and marks, one column each.
package struct Glyphs: Hashable, Sendable {
  package internal(set) var frame = Frame.light
  /// From the lowest to the highest; never empty.
  package internal(set) var sparkline: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  /// From the thinnest part of a bar's last cell to a full cell; never empty.
  package internal(set) var bar: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]
  /// Before the selected row, where the colour alone would say it.
  package internal(set) var selected: Character = "▸"
  /// Before a marked row.
  package internal(set) var marked: Character = "●"
  package internal(set) var ascending: Character = "▲"
  package internal(set) var descending: Character = "▼"
  /// At the end of what was cut.
  package internal(set) var ellipsis: Character = "…"
  /// Between two steps of the breadcrumb.
  package internal(set) var breadcrumb: Character = "›"

  /// The signs of a theme that says nothing else.
  package static let unicode = Glyphs()

  /// Whether the theme wants nothing but ASCII, text included.
  package var isASCII: Bool {
    (sparkline + bar + [frame.horizontal, selected, marked, ascending, descending, ellipsis, breadcrumb])
      .allSatisfy(\.isASCII)
  }
}
