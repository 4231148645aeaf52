/// One drawable character of a text and the columns it takes, 1 or 2.
///
/// What comes out is safe to send to any terminal: controls, formatting (bidirectional marks, joiners, soft
/// hyphens) and variation selectors are gone; tabs, line ends and the various spaces are plain blanks; a
/// character starts at each scalar that takes columns, and carries the marks set on it.
package struct Grapheme: Hashable, Sendable {
  package let character: Character
  package let width: Int

  /// The drawable characters of `text`, in order.
  package static func all(in text: String) -> [Grapheme] {
    if TextWidth.isPlain(text) {
      return text.utf8.map { Grapheme(character: Character(Unicode.Scalar($0)), width: 1) }
    }
    var graphemes: [Grapheme] = []
    for scalar in text.unicodeScalars {
      guard let scalar = drawable(scalar) else { continue }
      add(scalar, to: &graphemes)
    }
    return graphemes
  }

  /// As many marks as ncurses lets one cell carry beside its character.
  private static let marks = 4

  private static func add(_ scalar: Unicode.Scalar, to graphemes: inout [Grapheme]) {
    let width = TextWidth.width(of: scalar)
    guard width == 0 else {
      graphemes.append(Grapheme(character: Character(scalar), width: width))
      return
    }
    guard let last = graphemes.last, last.character.unicodeScalars.count <= marks else { return }
    let joined = String(last.character) + String(Character(scalar))
    // A mark that does not join what precedes it has no cell to live in.
    guard joined.count == 1, let character = joined.first else { return }
    graphemes[graphemes.count - 1] = Grapheme(character: character, width: last.width)
  }

  private static func drawable(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if scalar.value >= 0x20 && scalar.value < 0x7F { return scalar }
    if scalar == "\t" || scalar == "\n" || scalar == "\u{3000}" { return scalar.value < 0x20 ? " " : scalar }
    if scalar.properties.isVariationSelector { return nil }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator: return nil
    case .spaceSeparator: return " "
    default: return scalar
    }
  }
}
