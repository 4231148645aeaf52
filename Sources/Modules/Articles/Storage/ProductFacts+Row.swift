import CatalogFacts
import Foundation
import GRDB
import Kernel
import Store

extension ProductFacts {
  /// The columns `init(row:)` reads, in its order, of the table `article`.
  static let columns = """
    article.product_id, article.code, article.label, article.description, article.kind, article.unit,
    article.price, article.price_includes_tax, article.purchase_price, article.rate, article.category,
    article.stockable, article.minimum, article.reorder, article.barcode, article.family_id, article.active,
    article.tiers
    """

  /// - Throws: when the file holds a kind, a category or a list of tiers that the program does not know.
  init(row: Row) throws {
    self.init(
      product: row[0], code: row[1], label: row[2], description: row[3], kind: try row.code(4),
      unit: row[5], price: row[6], priceIncludesTax: row[7], purchasePrice: row[8], rate: row[9],
      category: try row.code(10),
      stockable: row[11], minimum: row[12], reorder: row[13], barcode: row[14], family: row[15],
      active: row[16], tiers: try Self.tiers(row[17]))
  }

  private static func tiers(_ text: String) throws -> [PriceTier] {
    text == "[]" ? [] : try JSONDecoder().decode([PriceTier].self, from: Data(text.utf8))
  }

  private func tiersText() throws -> String {
    guard !tiers.isEmpty else { return "[]" }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(tiers), as: UTF8.self)
  }
}

extension ProductFacts {
  /// Writes the product as the fact says it now is, one version further.
  func keep(_ event: Recorded, in db: Database) throws {
    let arguments: [(any DatabaseValueConvertible)?] = [
      product, code, Fold.key(code), label, Fold.key(label), description, kind.rawValue, unit, price,
      priceIncludesTax, purchasePrice, rate, category.rawValue, stockable, minimum, reorder, barcode, family,
      active, try tiersText(), event.at, event.actor,
    ]
    try db.cachedStatement(sql: Self.upsert).execute(arguments: StatementArguments(arguments))
    try ArticleSearch.refresh(self, in: db)
  }

  private static let written = [
    "product_id", "code", "code_key", "label", "sort_label", "description", "kind", "unit", "price",
    "price_includes_tax", "purchase_price", "rate", "category", "stockable", "minimum", "reorder", "barcode",
    "family_id", "active", "tiers", "updated_at", "updated_by",
  ]

  private static let upsert = """
    INSERT INTO article (\(written.joined(separator: ", ")))
    VALUES (\(written.map { _ in "?" }.joined(separator: ", ")))
    ON CONFLICT (product_id) DO UPDATE SET
      \(written.dropFirst().map { "\($0) = excluded.\($0)" }.joined(separator: ", ")), version = version + 1
    """
}
