/// The refusals that every module meets.
package enum CommonRefusal: Refusal, Hashable {
  /// A command holds a key that it does not know.
  case unknownKey(String)
  /// A command lacks a key that it needs.
  case missingKey(String)
  case invalidValue(field: String, reason: String)
  /// Nothing of that kind (`what`: "la facture") has that number or code.
  case notFound(what: String, key: String)
  /// The user's roles lack this right.
  case permissionDenied(String)
  /// Someone saved the record after it was read; `at` is already in French: "à 14:05".
  case staleVersion(by: String, at: String)

  package static var samples: [Self] {
    [
      .unknownKey("clinet"), .missingKey("client"),
      .invalidValue(field: "date", reason: "avril n’a que 30 jours"),
      .notFound(what: "la facture", key: "FA-2026-00043"), .permissionDenied("factures.valider"),
      .staleVersion(by: "Nadia", at: "à 14:05"),
    ]
  }
}

extension CommonRefusal {
  package var code: String {
    switch self {
    case .unknownKey: "unknown-key"
    case .missingKey: "missing-key"
    case .invalidValue: "invalid-value"
    case .notFound: "not-found"
    case .permissionDenied: "permission-denied"
    case .staleVersion: "stale-version"
    }
  }

  package var field: String? {
    switch self {
    case .unknownKey(let key), .missingKey(let key): key
    case .invalidValue(let field, _): field
    case .notFound, .permissionDenied, .staleVersion: nil
    }
  }

  package var message: String {
    switch self {
    case .unknownKey(let key): "La clé « \(key) » n’existe pas ici."
    case .missingKey(let key): "La clé « \(key) » manque."
    case .invalidValue(let field, let reason): "La valeur de « \(field) » ne convient pas : \(reason)."
    case .notFound(let what, let key): "On ne trouve pas \(what) « \(key) »."
    case .permissionDenied(let right): "Il vous manque le droit « \(right) »."
    case .staleVersion(let author, let instant): "\(author) a enregistré cette fiche \(instant)."
    }
  }

  package var remedy: String {
    switch self {
    case .unknownKey: "Corrigez son nom ou retirez-la."
    case .missingKey(let key): "Ajoutez la clé « \(key) »."
    case .invalidValue: "Corrigez cette valeur."
    case .notFound: "Vérifiez le numéro ou le code, ou cherchez-le dans la liste."
    case .permissionDenied: "Demandez ce droit à un administrateur."
    case .staleVersion: "Relisez la fiche, puis refaites votre changement."
    }
  }
}
