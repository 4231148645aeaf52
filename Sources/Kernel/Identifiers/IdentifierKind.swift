/// The kinds of identifiers; the raw value names the field and the refusal's code.
package enum IdentifierKind: String, CaseIterable, Hashable, Sendable {
  case siren, siret, vat, iban, bic, rib, nir

  /// The French name with its article, as it starts a sentence.
  package var subject: String {
    switch self {
    case .siren: "Le SIREN"
    case .siret: "Le SIRET"
    case .vat: "Le numéro de TVA"
    case .iban: "L’IBAN"
    case .bic: "Le BIC"
    case .rib: "Le RIB"
    case .nir: "Le numéro de sécurité sociale"
    }
  }
}
