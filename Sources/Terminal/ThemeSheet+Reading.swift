import Yams

extension ThemeSheet {
  /// As many themes as one may inherit in a row, so that a circle is found out.
  private static let deepest = 8

  /// The sheet written in `yaml`.
  static func read(_ yaml: String, file: String, depth: Int) throws(ThemeError) -> ThemeSheet {
    let reader = ThemeReader(file: file)
    let keys = try reader.keys(of: reader.compose(yaml))
    var parent: ThemeSheet?
    if let inherited = keys["hérite"] {
      let name = try reader.text(inherited)
      guard depth < deepest, let yaml = Theme.shipped(name) else {
        throw reader.error(inherited, "« \(name) » n'est pas un thème dont on peut hériter")
      }
      parent = try read(yaml, file: name + ".yaml", depth: depth + 1)
    }
    return try reader.sheet(keys, parent: parent)
  }
}

/// Reads the nodes of one theme file, and says the line of what it cannot read.
struct ThemeReader {
  let file: String

  func compose(_ yaml: String) throws(ThemeError) -> Node {
    do {
      guard let node = try Yams.compose(yaml: yaml) else {
        throw ThemeError(file: file, "le fichier est vide")
      }
      return node
    } catch let error as ThemeError {
      throw error
    } catch {
      throw ThemeError(file: file, line: Self.line(of: error), "le fichier n'est pas du YAML correct")
    }
  }

  func sheet(_ keys: [String: Node], parent: ThemeSheet?) throws(ThemeError) -> ThemeSheet {
    let known = ["nom", "hérite", "palette", "rôles", "signes"]
    if let (key, node) = keys.first(where: { !known.contains($0.key) }) {
      throw error(node, "« \(key) » est inconnu ; un thème dit \(known.joined(separator: ", "))")
    }
    guard let name = keys["nom"] else { throw ThemeError(file: file, "il manque « nom »") }
    var palette = parent?.palette ?? ["défaut": .standard]
    if let node = keys["palette"] {
      for (key, node) in try pairs(of: node) { palette[key] = try colour(node) }
    }
    return ThemeSheet(
      name: try text(name), file: file, parent: parent.map { .sheet($0) } ?? .none, palette: palette,
      entries: try entries(keys["rôles"], palette),
      glyphs: try glyphs(keys["signes"], parent?.glyphs ?? .unicode))
  }

  func error(_ node: Node, role: Role? = nil, _ reason: String) -> ThemeError {
    ThemeError(file: file, line: node.mark?.line, role: role, reason)
  }

  /// The couples of a mapping, in order; none where nothing is written.
  func pairs(of node: Node, role: Role? = nil) throws(ThemeError) -> [(key: String, node: Node)] {
    if let scalar = node.scalar, scalar.string.isEmpty { return [] }
    guard let mapping = node.mapping else {
      throw error(node, role: role, "on attend des couples « clé: valeur »")
    }
    var pairs: [(key: String, node: Node)] = []
    for (key, value) in mapping {
      guard let key = key.scalar?.string else { throw error(value, role: role, "on attend un mot pour clé") }
      pairs.append((key, value))
    }
    return pairs
  }

  /// The same by key; Yams has refused a key written twice.
  func keys(of node: Node) throws(ThemeError) -> [String: Node] {
    Dictionary(try pairs(of: node), uniquingKeysWith: { first, _ in first })
  }

  func text(_ node: Node, role: Role? = nil) throws(ThemeError) -> String {
    guard let scalar = node.scalar else { throw error(node, role: role, "on attend un mot") }
    return scalar.string
  }

  private static func line(of error: any Error) -> Int? {
    switch error as? YamlError {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    default: nil
    }
  }
}
