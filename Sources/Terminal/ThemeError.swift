/// Why a theme cannot be used: the file, the line and the role at fault, and what is wrong, in French.
package struct ThemeError: Error, Equatable, Sendable, CustomStringConvertible {
  package let file: String
  /// From 1; `nil` when nothing is written where something should be.
  package let line: Int?
  package let role: Role?
  package let reason: String

  init(file: String, line: Int? = nil, role: Role? = nil, _ reason: String) {
    self.file = file
    self.line = line
    self.role = role
    self.reason = reason
  }

  /// `sombre.yaml, ligne 12, rôle « barre.touche » : couleur inconnue « blu »`.
  package var description: String {
    var place = file
    if let line { place += ", ligne \(line)" }
    if let role { place += ", rôle « \(role.rawValue) »" }
    return "\(place) : \(reason)"
  }
}
