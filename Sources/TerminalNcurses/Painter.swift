import CNcurses
import Terminal

/// Turns our cells into ncurses' with a theme, as far as the terminal's colours and characters go.
struct Painter {
  private let inks: [Role: Ink]
  /// Whether only ASCII is drawn.
  private let folds: Bool

  /// The attributes and the colour pair of a role.
  fileprivate struct Ink {
    var attributes: UInt32 = 0
    var pair: Int16 = 0
    /// The colour behind the text, in the terminal's palette.
    var paper: Int?

    /// Whether a blank looks the same in both.
    func isAlike(_ other: Ink) -> Bool {
      paper == other.paper && (attributes | other.attributes) & (cn_reverse | cn_underline) == 0
    }
  }

  /// Asks ncurses for the colour pairs of `theme`; the screen must have been started.
  ///
  /// Where there are no colours, the roles look as in `monochrome`, which tells them apart without.
  init(theme: Theme, monochrome: Theme?, level: ColourLevel, charset: Charset) {
    folds = charset == .ascii || theme.glyphs.isASCII
    let styles = level == .mono ? monochrome ?? theme : theme
    inks = Dictionary(uniqueKeysWithValues: Role.all.map { ($0, Ink(styles.style(for: $0), level)) })
  }

  /// The cells ncurses wants for ours; a wide character is one of them.
  func cells(_ line: ArraySlice<Cell>) -> [cchar_t] {
    var cells: [cchar_t] = []
    cells.reserveCapacity(line.count)
    var last = Ink()
    for cell in line where cell.width > 0 {
      var ink = ink(cell.role)
      // A blank goes on with the ink before it, which spares a change of colours.
      if cell.grapheme == " " && ink.isAlike(last) && !cells.isEmpty { ink = last }
      last = ink
      for character in shown(cell) { cells.append(Self.cell(character, ink)) }
    }
    return cells
  }

  private func ink(_ role: Role) -> Ink {
    if let ink = inks[role] { return ink }
    return role.parent.map(ink) ?? inks[.text] ?? Ink()
  }

  /// The character itself, or as many as it takes columns of what stands for it.
  private func shown(_ cell: Cell) -> [Character] {
    if cell.grapheme.isASCII { return [cell.grapheme] }
    if folds { return [ASCIIFolding.fold(cell.grapheme)] + Array(repeating: " ", count: cell.width - 1) }
    // A C library that counts other columns than we do would shift the rest of the line.
    let isAgreed = cell.grapheme.unicodeScalars.allSatisfy { scalar in
      Charset.columns(of: scalar) == TextWidth.width(of: scalar)
    }
    return isAgreed ? [cell.grapheme] : Array(repeating: "?", count: cell.width)
  }

  private static func cell(_ character: Character, _ ink: Ink) -> cchar_t {
    let scalars = character.unicodeScalars.map(\.value) + [0]
    return unsafe cn_cell(scalars, ink.attributes, ink.pair)
  }
}

extension Painter.Ink {
  fileprivate init(_ style: Style, _ level: ColourLevel) {
    if style.isBold(level) { attributes |= cn_bold }
    if style.isReversed { attributes |= cn_reverse }
    if style.isUnderlined { attributes |= cn_underline }
    guard level != .mono else { return }
    let indices = style.indices(level)
    paper = indices.background
    pair = Self.pair(indices)
  }

  /// The pair of two colours, 0 — the terminal's own — when both are or when there is none left.
  private static func pair(_ colours: (foreground: Int?, background: Int?)) -> Int16 {
    // `alloc_pair` of ncurses 6.4 crashes without colours, even started.
    guard has_colors(), colours.foreground != nil || colours.background != nil else { return 0 }
    let pair = alloc_pair(Int32(colours.foreground ?? -1), Int32(colours.background ?? -1))
    return Int16(exactly: max(0, pair)) ?? 0
  }
}
