import Kernel

/// Why the catalogue says no.
package enum CatalogRefusal: Refusal, Equatable {
  /// The code is that of another, whose label it tells.
  case codeTaken(String, by: String)
  case barcodeTaken(String, by: String)
  case serviceStockable
  /// `left` as people read it: « 7 pièces ».
  case stockLeft(String, left: String)
  case twoPrices
  /// Prices by quantity or by client were agreed on the other basis.
  case basisChange
  case categoryLoop(String)

  package static let samples: [CatalogRefusal] = [
    .codeTaken("CONS", by: "Conseil"), .barcodeTaken("3017620422003", by: "NUT"), .serviceStockable,
    .stockLeft("VIS", left: "7 pièces"), .twoPrices, .basisChange, .categoryLoop("VIS"),
  ]
}

extension CatalogRefusal {
  package var code: String {
    switch self {
    case .codeTaken: "code-taken"
    case .barcodeTaken: "barcode-taken"
    case .serviceStockable: "service-stockable"
    case .stockLeft: "stock-left"
    case .twoPrices: "two-prices"
    case .basisChange: "basis-change"
    case .categoryLoop: "category-loop"
    }
  }

  package var message: String {
    switch self {
    case .codeTaken(let code, let label): "Le code \(code) est déjà celui de « \(label) »."
    case .barcodeTaken(let text, let code): "Le code-barres \(text) est déjà celui du produit \(code)."
    case .serviceStockable: "Un service ne se stocke pas."
    case .stockLeft(let code, let left): "Il reste \(left) de \(code) en stock."
    case .twoPrices: "Le prix est donné à la fois HT et TTC."
    case .basisChange: "Des prix par quantité ou par client existent, et ne passent pas de HT à TTC."
    case .categoryLoop(let code): "La catégorie \(code) se trouverait sous elle-même."
    }
  }

  package var remedy: String {
    switch self {
    case .codeTaken: "Choisissez un autre code, ou laissez vide : un code sera proposé."
    case .barcodeTaken: "Relisez-le, ou retirez-le de l’autre produit."
    case .serviceStockable: "Choisissez marchandise ou matière, ou ne le suivez pas en stock."
    case .stockLeft: "Sortez ce stock, ou confirmez qu’il est à passer à zéro."
    case .twoPrices: "Gardez l’un des deux."
    case .basisChange: "Redonnez les prix par quantité, et retirez d’abord les prix par client."
    case .categoryLoop: "Choisissez une catégorie qui n’en dépend pas."
    }
  }

  package var field: String? {
    switch self {
    case .codeTaken: "code"
    case .barcodeTaken: "barcode"
    case .serviceStockable: "stockable"
    case .stockLeft: "write_off"
    case .twoPrices: "price_gross"
    case .basisChange: "tiers"
    case .categoryLoop: "parent"
    }
  }
}
