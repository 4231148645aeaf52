import Kernel

/// Why the catalogue says no.
package enum CatalogRefusal: Refusal, Equatable {
  case labelless
  case invalidCode(String)
  /// The code is that of another, whose label it tells.
  case codeTaken(String, by: String)
  case invalidBarcode(String, key: Int)
  case longBarcode
  case barcodeTaken(String, by: String)
  case serviceStockable
  /// `left` as people read it: « 7 pièces ».
  case stockLeft(String, left: String)
  case twoPrices
  /// Prices by quantity or by client were agreed on the other basis.
  case basisChange
  case categoryLoop(String)

  package static let samples: [CatalogRefusal] = [
    .labelless, .invalidCode("#12"), .codeTaken("CONS", by: "Conseil"),
    .invalidBarcode("3017620422004", key: 3), .longBarcode, .barcodeTaken("3017620422003", by: "NUT"),
    .serviceStockable, .stockLeft("VIS", left: "7 pièces"), .twoPrices, .basisChange, .categoryLoop("VIS"),
  ]
}

extension CatalogRefusal {
  package var code: String {
    switch self {
    case .labelless: "without-label"
    case .invalidCode: "invalid-code"
    case .codeTaken: "code-taken"
    case .invalidBarcode, .longBarcode: "invalid-barcode"
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
    case .labelless: "La désignation manque."
    case .invalidCode(let text): "« \(text) » ne peut pas être un code."
    case .codeTaken(let code, let label): "Le code \(code) est déjà celui de « \(label) »."
    case .invalidBarcode(let text, let key): "Le code-barres \(text) devrait finir par \(key)."
    case .longBarcode: "Ce code-barres est trop long."
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
    case .labelless: "Donnez un nom que vos clients comprennent : il figure sur les documents."
    case .invalidCode:
      "Écrivez 1 à 30 caractères sans « # » au début, ou laissez vide : un code sera proposé."
    case .codeTaken: "Choisissez un autre code, ou laissez vide : un code sera proposé."
    case .invalidBarcode: "Relisez-le sur l’emballage : un chiffre est faux."
    case .longBarcode: "Écrivez au plus 40 caractères."
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
    case .labelless: "label"
    case .invalidCode, .codeTaken: "code"
    case .invalidBarcode, .longBarcode, .barcodeTaken: "barcode"
    case .serviceStockable: "stockable"
    case .stockLeft: "write_off"
    case .twoPrices: "price_gross"
    case .basisChange: "tiers"
    case .categoryLoop: "parent"
    }
  }
}
