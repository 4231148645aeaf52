import Articles
import Kernel
import Store

/// Changes a category of products, or moves it with all that stands in it; a key left out stays as it is.
package struct UpdateCategory: UseCase {
  package static let name = "catalog.update-category"
  package static let title = "Modifier une catégorie de produits"
  package static let permission = Permission.writeCatalog

  package let category: Reference<ArticleFamily>
  /// The version the change was made on; refused when somebody saved since.
  package var version: Int?
  package var code, label: String?
  /// Empty puts it at the root.
  package var parent: Clearable<Reference<ArticleFamily>>?
  package var active: Bool?

  package struct Output: Encodable, Sendable {
    package let id: ArticleFamily.ID
    package let code: String
    package let version: Int
  }

  /// A change of nothing; set what changes.
  package init(category: Reference<ArticleFamily>) { self.category = category }

  package func run(in tx: borrowing Transaction) throws -> Output {
    try Articles.requireOn(in: tx.reading)
    let reading = tx.reading
    let old = try Articles.family(category, in: reading)
    try old.revision.refuseStale(version, in: reading)
    let above = try old.parent.map { try Articles.family(.id($0), in: reading) }
    let before = CategoryDetails(code: old.code, label: old.label, parent: above, active: old.active)
    let after = try changed(before, of: old.id, in: reading)
    guard !Change.fields(from: before.shown, to: after.shown).isEmpty else {
      return Output(id: old.id, code: old.code, version: old.revision.version)
    }
    try after.refuseConflict(besides: old.id, in: reading)
    try after.save(old.id, changing: before, in: tx)
    return Output(id: old.id, code: after.code, version: old.revision.version + 1)
  }

  private func changed(
    _ before: CategoryDetails, of id: ArticleFamily.ID, in reading: Reading
  ) throws -> CategoryDetails {
    var after = before
    if let label { after.label = try ProductLabel.written(label) }
    if let code = try CatalogCode.given(code) { after.code = code }
    if let active { after.active = active }
    guard let parent else { return after }
    after.parent = try parent.value.map { try Articles.family($0, in: reading) }
    if let above = after.parent, try Articles.tree(in: reading).wouldLoop(id, under: above.id) {
      throw CatalogRefusal.categoryLoop(before.code)
    }
    return after
  }
}
