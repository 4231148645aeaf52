import Articles
import CatalogFacts
import Kernel
import Store

/// What people write about a category of products, and may change.
struct CategoryDetails {
  var code: String
  var label: String
  var parent: ArticleFamily?
  var active: Bool

  /// Every field by its French name, as a person reads it.
  var shown: [(String, String)] {
    [
      ("Code", code), ("Désignation", label), ("Catégorie parente", parent?.path ?? ""),
      ("Active", active ? "oui" : "non"),
    ]
  }

  /// Throws `code-taken` when another category has the same.
  func refuseConflict(besides family: ArticleFamily.ID?, in reading: Reading) throws {
    if let other = try Articles.family(code: code, in: reading), other.id != family {
      throw CatalogRefusal.codeTaken(other.code, by: other.label)
    }
  }

  /// Says it to the log and the journal.
  func save(
    _ id: ArticleFamily.ID, changing old: CategoryDetails?, in tx: borrowing Transaction
  ) throws {
    let fact = FamilySaved(
      family: id.rawValue, code: code, label: label, parent: parent?.id.rawValue, active: active)
    let fields = Change.fields(from: old?.shown ?? [], to: shown)
    try tx.record(Change(old == nil ? "création" : "modification", of: fact.subject, fields: fields))
    try tx.emit(fact)
  }
}
