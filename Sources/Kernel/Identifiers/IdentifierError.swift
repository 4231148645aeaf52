/// Why a text is not a SIREN, a SIRET, a VAT number, an IBAN, a BIC, a RIB or a social security number.
package struct IdentifierError: Refusal, Hashable {
  /// What is wrong with the text.
  package enum Problem: Hashable, Sendable {
    case empty
    case length(found: Int, expected: String)
    case character(Character, expected: String)
    case unknownCountry(String)
    /// The check digits do not match the rest.
    case key
    /// The check digits of the French account inside an IBAN do not match it.
    case accountKey
  }

  package let kind: IdentifierKind
  package let text: String
  package let problem: Problem

  package static var samples: [Self] {
    let problems: [Problem] = [
      .empty, .length(found: 8, expected: "9"), .character("A", expected: "un chiffre"),
      .unknownCountry("XX"), .key, .accountKey,
    ]
    return IdentifierKind.allCases.flatMap { kind in
      problems.map { IdentifierError(kind: kind, text: "73282932", problem: $0) }
    }
  }
}

extension IdentifierError {
  package var code: String { "invalid-\(kind.rawValue)" }
  package var field: String? { kind.rawValue }

  package var message: String {
    switch problem {
    case .empty: "\(kind.subject) est vide."
    case .length(let found, let expected): "\(subject) a \(found) caractères ; il en faut \(expected)."
    case .character(let character, let expected):
      "\(subject) contient « \(character) » où il faut \(expected)."
    case .unknownCountry(let country):
      "\(subject) commence par « \(country) », qui n’est pas un pays admis ici."
    case .key: "\(subject) est faux : sa clé de contrôle ne correspond pas."
    case .accountKey: "\(subject) est faux : la clé RIB de son compte ne correspond pas."
    }
  }

  package var remedy: String { "Recopiez-le depuis un document officiel, ou laissez le champ vide." }

  private var subject: String { "\(kind.subject) « \(text) »" }
}
