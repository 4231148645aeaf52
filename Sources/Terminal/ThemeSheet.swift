/// A theme file once read: what it says and nothing more, before it is completed by the theme it inherits.
struct ThemeSheet {
  let name: String
  let file: String
  let parent: Parent
  let palette: [String: Colour]
  let entries: [Role: Entry]
  let glyphs: Glyphs

  /// What the file says of one role; `nil` is left to whom it takes from.
  struct Entry {
    var foreground: Colour?
    var background: Colour?
    var isBold: Bool?
    var isReversed: Bool?
    var isUnderlined: Bool?
  }

  /// The sheet this one inherits, if any.
  indirect enum Parent {
    case none
    case sheet(ThemeSheet)
  }

  /// The theme, every role given its style. Throws, naming the role, when one has no entry to take from.
  func theme() throws(ThemeError) -> Theme {
    var styles: [Role: Style] = [:]
    for role in Role.all {
      let entries = chain(of: role)
      guard !entries.isEmpty else {
        throw ThemeError(file: file, role: role, "aucun style ; écrivez-le, ou héritez d'un thème qui l'a")
      }
      styles[role] = style(entries + chain(of: .text))
    }
    return Theme(name: name, glyphs: glyphs, styles: styles)
  }

  /// The entries a role takes from, the nearest first.
  private func chain(of role: Role) -> [Entry] {
    var own: [Entry] = []
    var next: Role? = role
    while let role = next {
      if let entry = entries[role] { own.append(entry) }
      next = role.parent
    }
    switch parent {
    case .none: return own
    case .sheet(let sheet): return own + sheet.chain(of: role)
    }
  }

  private func style(_ entries: [Entry]) -> Style {
    func first<Value>(_ attribute: (Entry) -> Value?, or standard: Value) -> Value {
      entries.lazy.compactMap(attribute).first ?? standard
    }
    return Style(
      foreground: first(\.foreground, or: .standard), background: first(\.background, or: .standard),
      isBold: first(\.isBold, or: false), isReversed: first(\.isReversed, or: false),
      isUnderlined: first(\.isUnderlined, or: false))
  }
}
