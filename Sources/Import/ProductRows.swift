import Articles
import Catalog
import CatalogFacts
import Foundation
import Kernel
import Program
import Store

/// Products and services, entered by `catalog.create-product`; their categories are made on the way.
///
/// A product whose code is known is skipped; without a code, one whose barcode is, else one of that label.
struct ProductRows: RowTaker {
  private typealias Key = ProductFacts.Key

  static let fields: [ImportField] = [
    ImportField(Key.code, also: "référence", "réf", "code article", "code produit", "sku", "reference"),
    ImportField(
      Key.label, required: true, also: "désignation", "libellé", "nom", "produit", "article", "name", "title"),
    ImportField(Key.kind, also: "type", "nature"),
    ImportField(
      Key.price, .price, also: "prix", "prix ht", "prix de vente", "prix de vente ht", "pu", "pu ht", "tarif",
      "prix unitaire", "prix unitaire ht", "unit price"),
    ImportField(Key.priceGross, .price, also: "prix ttc", "prix de vente ttc", "pu ttc", "prix unitaire ttc"),
    ImportField(
      Key.purchasePrice, .price, also: "prix d'achat", "prix d'achat ht", "prix achat", "coût", "cost"),
    ImportField(Key.vat, .rate, also: "tva", "taux de tva", "taux tva", "vat rate"),
    ImportField(Key.stockable, .flag, also: "suivi en stock", "en stock", "géré en stock", "stocké"),
    ImportField(Key.minimum, .quantity, also: "stock minimum", "stock mini", "seuil", "stock d'alerte"),
    ImportField(Key.reorder, .quantity, also: "quantité à commander", "réapprovisionnement"),
    ImportField(Key.unit, also: "unité", "unité de vente"),
    ImportField(Key.barcode, also: "code-barres", "code barre", "ean", "ean13", "gencod", "gtin"),
    ImportField(Key.category, also: "catégorie", "famille", "rayon", "product category"),
    ImportField(Key.description, also: "descriptif", "détail"),
    ImportField(Key.active, .flag, also: "actif", "en vente"),
  ]

  private let command: Command

  init() throws { command = try Program.command(CreateProduct.name) }

  func key(of row: ImportRow) -> String? {
    let code = (row.text(Key.code) ?? row.text(Key.barcode) ?? row.text(Key.label)).map { Fold.key($0) }
    return code.map { "\(row.text(Key.code) == nil ? "" : "code") \($0)" }
  }

  func take(_ row: ImportRow, in batch: borrowing Batch) throws -> Bool {
    if try batch.read({ try $0.holds(row) }) { return false }
    let family = try row.blaming(["label": Key.category.id, "code": Key.category.id]) {
      try Self.family(of: row, in: batch)
    }
    let kind = try Self.kind(of: row, isStockable: row.flag(Key.stockable))
    var constants: [String: Any] = [Key.kind.rawValue: kind.rawValue]
    if let family { constants[Key.category.rawValue] = family.rawValue }
    let fields = Self.fields.filter { ![Key.kind.id, Key.category.id].contains($0.id) }
    try row.blaming { try batch.perform(command.decode(row.arguments(fields, adding: constants))) }
    return true
  }

  /// What the row says it is: goods where it says nothing, or a service when it is told by its name.
  private static func kind(of row: ImportRow, isStockable: Bool) throws -> ProductKind {
    guard let text = row.text(Key.kind) else { return .goods }
    switch Fold.key(text) {
    case "service", "services", "prestation", "prestations", "forfait": return .service
    case "matiere", "matieres", "matiere premiere", "matieres premieres", "material": return .material
    case "marchandise", "marchandises", "produit", "produits", "bien", "biens", "article", "goods", "product":
      return .goods
    default: throw row.rejection("écrivez marchandise, matière ou service", field: Key.kind.id)
    }
  }

  /// The category the row names by its code, or by its labels from the root down
  /// (« Fournitures › Visserie »); those that are not there are made.
  private static func family(of row: ImportRow, in batch: borrowing Batch) throws -> ArticleFamily.ID? {
    guard let text = row.text(Key.category) else { return nil }
    if let known = try batch.read({ try Articles.family(code: text, in: $0) }) { return known.id }
    var parent: ArticleFamily.ID?
    for label in text.split(whereSeparator: { "›>".contains($0) }).map(trimmed) where !label.isEmpty {
      let above = parent
      let known = try batch.read { try Articles.family(label: label, under: above, in: $0) }
      parent = try known?.id ?? batch.perform(CreateCategory(label: label, parent: above.map { .id($0) })).id
    }
    return parent
  }

  private static func trimmed(_ text: Substring) -> String { text.trimmingCharacters(in: .whitespaces) }
}

extension Reading {
  /// Whether the catalogue has the product of a row.
  fileprivate func holds(_ row: ImportRow) throws -> Bool {
    if let code = row.text(ProductFacts.Key.code) { return try Articles.find(code: code, in: self) != nil }
    if let barcode = row.text(ProductFacts.Key.barcode) {
      return try Articles.find(barcode: barcode, in: self) != nil
    }
    return try row.text(ProductFacts.Key.label).map { try !Articles.find(label: $0, in: self).isEmpty }
      ?? false
  }
}
