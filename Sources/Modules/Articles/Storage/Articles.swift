import CatalogFacts
import GRDB
import Kernel
import Store

/// What a document line, a stock or a screen may take from the catalogue.
package enum Articles {
  /// The module of the company that makes products, as consumers name it.
  package static let module = "produits"

  /// Whether the company uses products.
  package static func isOn(in reading: Reading) throws -> Bool {
    try Modules.active(in: reading.db).contains(module)
  }

  /// Throws `module-off` unless the company uses products.
  package static func requireOn(in reading: Reading) throws {
    guard try isOn(in: reading) else { throw ArticlesRefusal.moduleOff }
  }

  /// The product of that id, of that code blind to case and accents, or of exactly that barcode.
  ///
  /// Active or not. Throws `CommonRefusal.notFound`.
  package static func find(_ reference: Reference<Product>, in reading: Reading) throws -> ProductFacts {
    let found =
      switch reference {
      case .id(let id): try find(id, in: reading)
      case .code(let text): try find(code: text, in: reading) ?? find(barcode: text, in: reading)
      }
    guard let found else { throw CommonRefusal.notFound(what: "l’article", key: reference.description) }
    return found
  }

  /// The product of that id, active or not; `nil` when there is none.
  package static func find(_ id: ProductID, in reading: Reading) throws -> ProductFacts? {
    try fetch("article.product_id = ?", [id], in: reading).first
  }

  /// The product of that code, blind to case and accents.
  package static func find(code: String, in reading: Reading) throws -> ProductFacts? {
    try fetch("article.code_key = ?", [Fold.key(code)], in: reading).first
  }

  /// The product of exactly that barcode, its spaces apart.
  package static func find(barcode: String, in reading: Reading) throws -> ProductFacts? {
    let bare = barcode.filter { !$0.isWhitespace }
    // The index holds no empty barcode: said in the query, it may be used.
    return try fetch("article.barcode <> '' AND article.barcode = ?", [bare], in: reading).first
  }

  /// The products of exactly that label, blind to case and accents, the oldest first.
  package static func find(label: String, in reading: Reading) throws -> [ProductFacts] {
    try fetch("article.sort_label = ? ORDER BY article.product_id", [Fold.key(label)], in: reading)
  }

  /// How many times the product was written, and by whom; `nil` when there is none of that id.
  package static func revision(of id: ProductID, in reading: Reading) throws -> ArticleRevision? {
    let statement = try reading.db.cachedStatement(
      sql: "SELECT version, updated_at, updated_by FROM article WHERE product_id = ?")
    return try Row.fetchOne(statement, arguments: [id]).map {
      ArticleRevision(version: $0[0], at: $0[1], by: $0[2])
    }
  }

  /// The id the next product takes.
  package static func nextProduct(in reading: Reading) throws -> ProductID {
    let last = try Int64.fetchOne(reading.db, sql: "SELECT max(product_id) FROM article")
    return ProductID((last ?? 0) + 1)
  }

  static func fetch(
    _ condition: String, _ arguments: StatementArguments, in reading: Reading
  ) throws -> [ProductFacts] {
    let statement = try reading.db.cachedStatement(
      sql: "SELECT \(ProductFacts.columns) FROM article WHERE \(condition)")
    return try Row.fetchAll(statement, arguments: arguments).map(ProductFacts.init(row:))
  }
}
