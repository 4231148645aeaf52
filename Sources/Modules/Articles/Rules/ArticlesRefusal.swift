import Kernel

/// Why the catalogue cannot be used, or does not keep what is written of a product or a category.
package enum ArticlesRefusal: Refusal, Equatable {
  /// The company does without the module `produits`.
  case moduleOff
  case labelless
  case invalidCode(String)
  case invalidBarcode(String, key: Int)
  case longBarcode

  package static let samples: [ArticlesRefusal] = [
    .moduleOff, .labelless, .invalidCode("#12"), .invalidBarcode("3017620422004", key: 3), .longBarcode,
  ]

  package var code: String {
    switch self {
    case .moduleOff: "module-off"
    case .labelless: "without-label"
    case .invalidCode: "invalid-code"
    case .invalidBarcode, .longBarcode: "invalid-barcode"
    }
  }

  package var message: String {
    switch self {
    case .moduleOff: "Le module Produits n’est pas activé."
    case .labelless: "La désignation manque."
    case .invalidCode(let text): "« \(text) » ne peut pas être un code."
    case .invalidBarcode(let text, let key): "Le code-barres \(text) devrait finir par \(key)."
    case .longBarcode: "Ce code-barres est trop long."
    }
  }

  package var remedy: String {
    switch self {
    case .moduleOff:
      "Passez la société au plan 2 pour utiliser des produits ; une ligne s’écrit aussi sans produit."
    case .labelless: "Donnez un nom que vos clients comprennent : il figure sur les documents."
    case .invalidCode:
      "Écrivez 1 à 30 caractères sans « # » au début, ou laissez vide : un code sera proposé."
    case .invalidBarcode: "Relisez-le sur l’emballage : un chiffre est faux."
    case .longBarcode: "Écrivez au plus 40 caractères."
    }
  }

  package var field: String? {
    switch self {
    case .moduleOff: nil
    case .labelless: "label"
    case .invalidCode: "code"
    case .invalidBarcode, .longBarcode: "barcode"
    }
  }
}
