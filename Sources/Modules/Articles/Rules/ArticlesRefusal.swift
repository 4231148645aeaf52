import Kernel

/// Why the catalogue cannot be used at all.
package enum ArticlesRefusal: Refusal, Equatable {
  /// The company does without the module `produits`.
  case moduleOff

  package static let samples: [ArticlesRefusal] = [.moduleOff]

  package var code: String {
    switch self {
    case .moduleOff: "module-off"
    }
  }

  package var message: String {
    switch self {
    case .moduleOff: "Le module Produits n’est pas activé."
    }
  }

  package var remedy: String {
    switch self {
    case .moduleOff:
      "Passez la société au plan 2 pour utiliser des produits ; une ligne s’écrit aussi sans produit."
    }
  }
}
