import CatalogFacts
import Kernel

extension ProductDetails {
  /// Every field by its French name, as a person reads it.
  ///
  /// - Parameter family: the path of its category, empty for none.
  func shown(family: String) -> [(String, String)] {
    let basis = priceIncludesTax ? "TTC" : "HT"
    return [
      ("Code", code), ("Désignation", label), ("Description", description), ("Type", kind.french),
      ("Unité", unit), ("Prix de vente", "\(price.french) € \(basis)"),
      ("Prix par quantité", tiers.map(\.french).joined(separator: " ; ")),
      ("Prix d’achat HT", purchasePrice.map { "\($0.french) €" } ?? ""),
      ("TVA", category.isTaxed ? rate.french : category.label), ("Suivi en stock", stockable ? "oui" : "non"),
      ("Stock minimum", minimum?.french ?? ""), ("Quantité à commander", reorder?.french ?? ""),
      ("Code-barres", barcode), ("Catégorie", family), ("Actif", active ? "oui" : "non"),
    ]
  }
}

extension ProductKind {
  /// What people call it: « Marchandise ».
  package var french: String {
    switch self {
    case .goods: "Marchandise"
    case .material: "Matière"
    case .service: "Service"
    }
  }
}

extension PriceTier {
  /// "dès 10 : 4,50 €".
  package var french: String { "dès \(from.french) : \(price.french) €" }
}
