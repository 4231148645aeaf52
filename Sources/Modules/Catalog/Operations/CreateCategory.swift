import Articles
import Kernel
import Store

/// Adds a category of products, at the root of the tree or under another.
package struct CreateCategory: UseCase {
  package static let name = "catalog.create-category"
  package static let title = "Créer une catégorie de produits"
  package static let permission = Permission.writeCatalog

  package let label: String
  /// Proposed from the label when left out.
  package var code: String?
  package var parent: Reference<ArticleFamily>?

  package struct Output: Encodable, Sendable {
    package let id: ArticleFamily.ID
    package let code: String
  }

  package init(label: String, code: String? = nil, parent: Reference<ArticleFamily>? = nil) {
    self.label = label
    self.code = code
    self.parent = parent
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    try Articles.requireOn(in: tx.reading)
    let reading = tx.reading
    let label = try ProductLabel.written(label)
    let code = try CatalogCode.chosen(code, for: label) { try Articles.family(code: $0, in: reading) != nil }
    let details = CategoryDetails(
      code: code, label: label, parent: try parent.map { try Articles.family($0, in: reading) }, active: true)
    try details.refuseConflict(besides: nil, in: reading)
    let id = try Articles.nextFamily(in: reading)
    try details.save(id, changing: nil, in: tx)
    return Output(id: id, code: code)
  }
}
