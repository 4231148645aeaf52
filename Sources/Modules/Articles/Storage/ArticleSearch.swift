import CatalogFacts
import GRDB
import Kernel

/// The full-text index of products: one row per product, active or not, over folded text.
package enum ArticleSearch {
  /// The FTS5 expression for what a person typed: every word a prefix; `nil` when nothing can be searched.
  package static func expression(_ typed: String) -> String? {
    let words = Fold.key(typed).split { !$0.isLetter && !$0.isNumber }
    return words.isEmpty ? nil : words.map { "\"\($0)\"*" }.joined(separator: " ")
  }

  /// Writes the index's row of a product anew.
  static func refresh(_ product: ProductFacts, in db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM article_search WHERE rowid = ?")
      .execute(arguments: [product.product.rawValue])
    let texts = [product.code, product.label, product.description, product.barcode].map { Fold.key($0) }
    try db.cachedStatement(
      sql: "INSERT INTO article_search (rowid, code, label, description, barcode) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [product.product.rawValue] + StatementArguments(texts))
  }
}
