/// A look: a style for each role, and the signs to draw with.
package struct Theme: Hashable, Sendable {
  package let name: String
  package let glyphs: Glyphs
  private let styles: [Role: Style]

  init(name: String, glyphs: Glyphs, styles: [Role: Style]) {
    self.name = name
    self.glyphs = glyphs
    self.styles = styles
  }

  /// The style of a role; for one no theme knows, that of its parent, then that of plain text.
  package func style(for role: Role) -> Style {
    styles[role] ?? role.parent.map(style) ?? styles[.text] ?? Style()
  }

  /// The two colours a style shows in a picture, the reverse applied.
  func shown(_ style: Style) -> (foreground: RGB, background: RGB) {
    let foreground = style.foreground.shown ?? page.foreground
    let background = style.background.shown ?? page.background
    return style.isReversed ? (background, foreground) : (foreground, background)
  }

  /// What a picture shows for plain text; a dark terminal where the theme leaves it to the terminal.
  var page: (foreground: RGB, background: RGB) {
    let plain = styles[.text] ?? Style()
    return (
      plain.foreground.shown ?? RGB(red: 0xD8, green: 0xD8, blue: 0xD8),
      plain.background.shown ?? RGB(red: 0x12, green: 0x12, blue: 0x12)
    )
  }
}

extension Theme {
  /// The theme written in `yaml`; `file` names it in errors.
  ///
  /// Each attribute of a role is looked for in the role, then in its parents by the dotted prefix, then
  /// likewise in the theme it inherits, last in `texte`. Throws where the text is not YAML, names an
  /// unknown role, colour or sign, or leaves a role without a style.
  package static func load(yaml: String, file: String) throws(ThemeError) -> Theme {
    try ThemeSheet.read(yaml, file: file, depth: 0).theme()
  }
}
