extension Buffer {
  /// The screen as text with colour sequences, for a terminal or a pager: one line each, colours off at its end.
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
    if isBold { codes.append("1") }
    if isUnderlined { codes.append("4") }
    if isReversed { codes.append("7") }
    codes += foreground.code(level, ground: 30)
    codes += background.code(level, ground: 40)
    return "\u{1B}[" + codes.joined(separator: ";") + "m"
  }
}

extension Colour {
  /// The codes that choose this colour; `ground` is 30 for the text and 40 for what is behind it.
  fileprivate func code(_ level: ColourLevel, ground: Int) -> [String] {
    switch level {
    case .mono: return []
    case .rgb:
      guard let rgb else { return code(.palette256, ground: ground) }
      return ["\(ground + 8)", "2", "\(rgb.red)", "\(rgb.green)", "\(rgb.blue)"]
    case .palette256:
      guard let index = index(.palette256) else { return [] }
      return ["\(ground + 8)", "5", "\(index)"]
    case .basic16, .basic8:
      guard let index = index(level) else { return [] }
      return ["\(index < 8 ? ground + index : ground + 60 + index - 8)"]
    }
  }
}
