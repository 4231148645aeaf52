import Foundation

extension Theme {
  /// The themes that come with the program, in the order a user is offered them.
  package static let shippedNames = [
    "terminal", "sombre", "clair", "vert", "contraste", "deutan", "mono", "ascii",
  ]

  /// Where a user keeps themes of their own: `$XDG_CONFIG_HOME/comptoir/themes`; `nil` without a home.
  package static func userFolder(environment: [String: String]) -> String? {
    if let config = environment["XDG_CONFIG_HOME"], config.hasPrefix("/") {
      return config + "/comptoir/themes"
    }
    return environment["HOME"].map { $0 + "/.config/comptoir/themes" }
  }

  /// The shipped names, then those of `folder` in alphabetical order.
  package static func names(folder: String? = nil) -> [String] {
    // A folder that is not there holds no theme.
    let files = folder.flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0) } ?? []
    let own = files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.filter(isName)
    return shippedNames + own.filter { !shippedNames.contains($0) }.sorted()
  }

  /// The theme called `name`: that of `folder` if it has one, else the shipped one.
  ///
  /// Throws when there is none of that name, or as `load` does.
  package static func named(_ name: String, folder: String? = nil) throws(ThemeError) -> Theme {
    guard isName(name) else { throw unknown(name, folder: folder) }
    if let folder {
      let file = "\(folder)/\(name).yaml"
      if let data = FileManager.default.contents(atPath: file) {
        return try load(yaml: String(decoding: data, as: UTF8.self), file: file)
      }
    }
    guard let yaml = shipped(name) else { throw unknown(name, folder: folder) }
    return try load(yaml: yaml, file: name + ".yaml")
  }

  /// The text of a shipped theme.
  static func shipped(_ name: String) -> String? {
    let bytes: [UInt8]
    switch name {
    case "terminal": bytes = PackageResources.terminal_yaml
    case "sombre": bytes = PackageResources.sombre_yaml
    case "clair": bytes = PackageResources.clair_yaml
    case "vert": bytes = PackageResources.vert_yaml
    case "contraste": bytes = PackageResources.contraste_yaml
    case "deutan": bytes = PackageResources.deutan_yaml
    case "mono": bytes = PackageResources.mono_yaml
    case "ascii": bytes = PackageResources.ascii_yaml
    default: return nil
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A name is a word, so that it never leads out of the folder of themes.
  private static func isName(_ name: String) -> Bool {
    !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
  }

  private static func unknown(_ name: String, folder: String?) -> ThemeError {
    ThemeError(
      file: name, "thème inconnu ; les thèmes sont : \(names(folder: folder).joined(separator: ", "))")
  }
}
