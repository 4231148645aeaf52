import Yams

extension ThemeReader {
  /// What the file says of each role.
  func entries(_ node: Node?, _ palette: [String: Colour]) throws(ThemeError) -> [Role: ThemeSheet.Entry] {
    guard let node else { return [:] }
    var entries: [Role: ThemeSheet.Entry] = [:]
    for (name, node) in try pairs(of: node) {
      let role = Role(rawValue: name)
      guard Role.all.contains(role) else { throw error(node, role: role, "ce rôle n'existe pas") }
      entries[role] = try entry(node, role, palette)
    }
    return entries
  }

  /// A colour, `{ rgb: "#rrggbb", 256: n, 16: n }`; without `rgb` only the terminal knows what it shows.
  func colour(_ node: Node) throws(ThemeError) -> Colour {
    let keys = try self.keys(of: node)
    if let unknown = keys.first(where: { !["rgb", "256", "16"].contains($0.key) }) {
      throw error(unknown.value, "« \(unknown.key) » est inconnu ; une couleur dit rgb, 256 et 16")
    }
    var rgb: RGB?
    if let node = keys["rgb"] {
      rgb = RGB(hex: try text(node))
      guard rgb != nil else { throw error(node, "une couleur s'écrit \"#rrggbb\"") }
    }
    return Colour(
      rgb: rgb, index256: try number(keys["256"], below: 256, in: node),
      index16: try number(keys["16"], below: 16, in: node))
  }

  /// The signs, those the file does not give being `inherited`.
  func glyphs(_ node: Node?, _ inherited: Glyphs) throws(ThemeError) -> Glyphs {
    var glyphs = inherited
    guard let node else { return glyphs }
    for (key, node) in try pairs(of: node) {
      let signs = Array(try text(node))
      guard !signs.isEmpty, signs.allSatisfy({ TextWidth.width(of: String($0)) == 1 }) else {
        throw error(node, "chaque signe tient une colonne")
      }
      try set(signs, for: key, in: &glyphs, at: node)
    }
    return glyphs
  }

  private func entry(
    _ node: Node, _ role: Role, _ palette: [String: Colour]
  ) throws(ThemeError) -> ThemeSheet.Entry {
    var entry = ThemeSheet.Entry()
    for (key, node) in try pairs(of: node, role: role) {
      switch key {
      case "texte": entry.foreground = try colour(node, role, palette)
      case "fond": entry.background = try colour(node, role, palette)
      case "gras": entry.isBold = try flag(node, role)
      case "inverse": entry.isReversed = try flag(node, role)
      case "souligné": entry.isUnderlined = try flag(node, role)
      default:
        throw error(
          node, role: role, "« \(key) » est inconnu ; un rôle dit texte, fond, gras, inverse et souligné")
      }
    }
    return entry
  }

  private func colour(
    _ node: Node, _ role: Role, _ palette: [String: Colour]
  ) throws(ThemeError) -> Colour {
    let name = try text(node, role: role)
    guard let colour = palette[name] else { throw error(node, role: role, "couleur inconnue « \(name) »") }
    return colour
  }

  private func flag(_ node: Node, _ role: Role) throws(ThemeError) -> Bool {
    switch try text(node, role: role) {
    case "oui": return true
    case "non": return false
    default: throw error(node, role: role, "on attend oui ou non")
    }
  }

  private func number(_ node: Node?, below limit: Int, in colour: Node) throws(ThemeError) -> Int {
    guard let node else { throw error(colour, "une couleur dit 256 et 16") }
    guard let number = Int(try text(node)), (0..<limit).contains(number) else {
      throw error(node, "on attend un nombre de 0 à \(limit - 1)")
    }
    return number
  }

  private func set(
    _ signs: [Character], for key: String, in glyphs: inout Glyphs, at node: Node
  ) throws(ThemeError) {
    switch key {
    case "cadre":
      guard let frame = Frame(signs) else { throw error(node, "un cadre a onze signes : ┌─┐│└┘├┤┬┴┼") }
      glyphs.frame = frame
    case "courbe": glyphs.sparkline = signs
    case "barre": glyphs.bar = signs
    case "sélection": glyphs.selected = signs[0]
    case "marque": glyphs.marked = signs[0]
    case "croissant": glyphs.ascending = signs[0]
    case "décroissant": glyphs.descending = signs[0]
    case "suite": glyphs.ellipsis = signs[0]
    case "fil": glyphs.breadcrumb = signs[0]
    default: throw error(node, "le signe « \(key) » n'existe pas")
    }
  }
}
