import CatalogFacts
import Kernel

/// What an article is on a document for: its sale price or its purchase price counts.
package enum ArticleUse: Sendable {
  case sale, purchase

  /// The picker that tells the price that counts.
  package var picker: PickerID {
    switch self {
    case .sale: .soldArticle
    case .purchase: .boughtArticle
    }
  }
}
