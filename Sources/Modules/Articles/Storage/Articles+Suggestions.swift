import CatalogFacts
import GRDB
import Kernel
import Store

extension Articles {
  /// The active products a person may mean: that of the barcode, then by the start of the code, then by words
  /// of the label or code; the first by label when nothing is typed.
  ///
  /// - Parameter limit: at most that many; a picker shows 8.
  package static func suggestions(
    _ text: String, limit: Int = 8, in reading: Reading
  ) throws -> [ProductFacts] {
    let typed = Fold.key(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !typed.isEmpty else {
      return try fetch("active ORDER BY sort_label, product_id LIMIT ?", [limit], in: reading)
    }
    var found = Found(limit: limit)
    found.take(try find(barcode: text, in: reading).flatMap { $0.active ? [$0] : [] } ?? [])
    found.take(try byCode(typed, limit: limit, in: reading))
    if found.isOpen { found.take(try byWord(typed, limit: limit, in: reading)) }
    return found.products
  }

  private static func byCode(_ typed: String, limit: Int, in reading: Reading) throws -> [ProductFacts] {
    try fetch(
      "code_key >= ?1 AND code_key < ?1 || char(1114111) AND active ORDER BY code_key LIMIT ?2",
      [typed, limit], in: reading)
  }

  private static func byWord(_ typed: String, limit: Int, in reading: Reading) throws -> [ProductFacts] {
    guard let words = ArticleSearch.expression(typed) else { return [] }
    return try fetch(
      """
      product_id IN (SELECT rowid FROM article_search WHERE article_search MATCH ?) AND active
      ORDER BY sort_label, product_id LIMIT ?
      """, ["{code label} : (\(words))", limit], in: reading)
  }
}

/// Products found one way after another, each kept once.
private struct Found {
  let limit: Int
  private(set) var products: [ProductFacts] = []

  init(limit: Int) { self.limit = limit }

  var isOpen: Bool { products.count < limit }

  mutating func take(_ more: [ProductFacts]) {
    for product in more where isOpen && !products.contains(where: { $0.product == product.product }) {
      products.append(product)
    }
  }
}
