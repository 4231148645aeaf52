/// What a cell means, which a theme turns into colours; code names roles and never a colour.
///
/// The raw value is the name a theme file uses: French, dotted, the part before the dot being the parent it
/// takes from. There are at most thirty, so that a theme stays something one person can write.
package struct Role: RawRepresentable, Hashable, Sendable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The role this one takes from when a theme says nothing of it: `barre` for `barre.touche`.
  package var parent: Role? {
    guard let dot = rawValue.lastIndex(of: ".") else { return nil }
    return Role(rawValue: String(rawValue[..<dot]))
  }
}

extension Role {
  package static let text = Role(rawValue: "texte")
  package static let faintText = Role(rawValue: "texte.faible")
  package static let title = Role(rawValue: "titre")
  package static let breadcrumb = Role(rawValue: "fil")
  package static let bar = Role(rawValue: "barre")
  package static let barKey = Role(rawValue: "barre.touche")
  package static let barFaint = Role(rawValue: "barre.faible")
  package static let frame = Role(rawValue: "cadre")
  package static let selection = Role(rawValue: "sélection")
  package static let mark = Role(rawValue: "marque")
  package static let header = Role(rawValue: "en-tête")
  package static let field = Role(rawValue: "champ")
  package static let focusedField = Role(rawValue: "champ.focus")
  package static let wrongField = Role(rawValue: "champ.erreur")
  package static let amount = Role(rawValue: "montant")
  package static let negativeAmount = Role(rawValue: "montant.négatif")
  package static let total = Role(rawValue: "total")
  package static let message = Role(rawValue: "message")
  package static let errorMessage = Role(rawValue: "message.erreur")
  package static let successMessage = Role(rawValue: "message.succès")
  package static let danger = Role(rawValue: "danger")
  package static let draftStatus = Role(rawValue: "état.brouillon")
  package static let validatedStatus = Role(rawValue: "état.validée")
  package static let paidStatus = Role(rawValue: "état.payée")
  package static let overdueStatus = Role(rawValue: "état.échue")
  package static let disputedStatus = Role(rawValue: "état.litige")
  package static let chart = Role(rawValue: "graphe")
  package static let helpKey = Role(rawValue: "aide.touche")
  package static let helpText = Role(rawValue: "aide.texte")
  package static let match = Role(rawValue: "recherche")

  /// Every role a theme must give a style to.
  package static let all: [Role] = [
    text, faintText, title, breadcrumb, bar, barKey, barFaint, frame, selection, mark, header, field,
    focusedField,
    wrongField, amount, negativeAmount, total, message, errorMessage, successMessage, danger, draftStatus,
    validatedStatus, paidStatus, overdueStatus, disputedStatus, chart, helpKey, helpText, match,
  ]
}
