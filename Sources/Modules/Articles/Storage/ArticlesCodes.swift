import CatalogFacts
import Kernel
import Store

/// The columns of articles that hold codes.
enum ArticlesCodes {
  static let all = [
    StoredCode("article", "kind", ProductKind.self),
    StoredCode("article", "category", VATCategory.self),
  ]
}
