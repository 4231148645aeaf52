/// How VAT applies to a line, by the codes of EN 16931 (UNTDID 5305).
package enum VATCategory: String, CaseIterable, Hashable, Codable, Comparable, Sendable {
  case standard = "S"
  case zeroRated = "Z"
  case exempt = "E"
  case reverseCharge = "AE"
  case intraCommunity = "K"
  case export = "G"
  case outOfScope = "O"

  /// Whether VAT is charged: every other category has the rate 0 (EN 16931 BR-Z-05 to BR-O-05).
  package var isTaxed: Bool { self == .standard }

  /// The French name, as lists of choices show it.
  package var label: String {
    switch self {
    case .standard: "TVA normale"
    case .zeroRated: "Taux zéro"
    case .exempt: "Exonéré"
    case .reverseCharge: "Autoliquidation"
    case .intraCommunity: "Livraison intracommunautaire"
    case .export: "Exportation hors UE"
    case .outOfScope: "Hors champ de la TVA"
    }
  }

  /// The sentence the law wants on a document that has such a line, or `nil` where none is due.
  ///
  /// For an exempt line it is the small business's (*franchise en base*, CGI art. 293 B); an activity
  /// exempted by another article replaces it. Source: CGI ann. II art. 242 nonies A; CGI art. 283-2, 262 ter
  /// I, 262 I.
  package var mention: String? {
    switch self {
    case .standard, .zeroRated: nil
    case .exempt: "TVA non applicable, art. 293 B du CGI"
    case .reverseCharge: "Autoliquidation, art. 283-2 du CGI"
    case .intraCommunity: "Exonération de TVA, art. 262 ter I du CGI"
    case .export: "Exonération de TVA, art. 262 I du CGI"
    case .outOfScope: "Opération hors du champ d’application de la TVA"
    }
  }

  package static func < (lhs: VATCategory, rhs: VATCategory) -> Bool { lhs.rawValue < rhs.rawValue }
}
