extension Buffer {
  /// The screen as text with colour sequences, for a terminal or a pager: one line each, colours off at its
  /// end.
  package func ansi(_ theme: Theme, level: ColourLevel = .rgb) -> String {
    (0..<size.height).map { ansiLine($0, theme, level) }.joined(separator: "\n") + "\n"
  }

  private func ansiLine(_ y: Int, _ theme: Theme, _ level: ColourLevel) -> String {
    var line = ""
    for run in runs(y) {
      line += theme.style(for: run.role).sequence(level)
      for cell in run.cells where cell.width > 0 { line.append(cell.grapheme) }
    }
    return line.isEmpty ? "" : line + "\u{1B}[0m"
  }
}

extension Style {
  /// The « select graphic rendition » sequence (ECMA-48 8.3.117) of this style, from a clean state.
  func sequence(_ level: ColourLevel) -> String {
    var codes = ["0"]
    if isBold(level) { codes.append("1") }
    if isUnderlined { codes.append("4") }
    if isReversed { codes.append("7") }
    let indices = indices(level)
    codes += Self.codes(foreground, indices.foreground, level, ground: 30)
    codes += Self.codes(background, indices.background, level, ground: 40)
    return "\u{1B}[" + codes.joined(separator: ";") + "m"
  }

  /// The codes that choose a colour; `ground` is 30 for the text and 40 for what is behind it.
  private static func codes(_ colour: Colour, _ index: Int?, _ level: ColourLevel, ground: Int) -> [String] {
    if level == .rgb, let rgb = colour.rgb {
      return ["\(ground + 8)", "2", "\(rgb.red)", "\(rgb.green)", "\(rgb.blue)"]
    }
    guard let index else { return [] }
    switch level {
    case .mono: return []
    case .rgb, .palette256: return ["\(ground + 8)", "5", "\(index)"]
    case .basic16, .basic8: return ["\(index < 8 ? ground + index : ground + 60 + index - 8)"]
    }
  }
}
