import Articles
import CatalogFacts
import Kernel
import Parties
import Store

extension ProductFacts {
  /// Takes the category the command names, or leaves the one there is.
  mutating func takeFamily(_ given: FieldChanges<ProductFacts>, in reading: Reading) throws {
    guard let text = given[.category] else { return }
    family = try Reference<ArticleFamily>(text).map { try Articles.family($0, in: reading).id.rawValue }
  }

  /// Every field by its French name, its category by its path.
  func shown(in reading: Reading) throws -> [(String, String)] {
    let path = try family.map { try Articles.family(.id(ArticleFamily.ID($0)), in: reading).path }
    return shown(saying: [.category: path ?? ""])
  }

  /// Throws `code-taken` or `barcode-taken` when another product has the same.
  func refuseConflicts(besides product: ProductID?, in reading: Reading) throws {
    if let other = try Articles.find(code: code, in: reading), other.product != product {
      throw CatalogRefusal.codeTaken(other.code, by: other.label)
    }
    if let other = try Articles.find(barcode: barcode, in: reading), other.product != product {
      throw CatalogRefusal.barcodeTaken(barcode, by: other.code)
    }
  }
}

extension ArticleRevision {
  /// Throws `stale-version` when the record was written since the version a change was made on.
  func refuseStale(_ version: Int?, in reading: Reading) throws {
    guard let version, version != self.version else { return }
    let author = try People.id(of: by, in: reading.db).map { try People.member($0, in: reading).name }
    throw CommonRefusal.staleVersion(by: author ?? by, at: Moment.french(at, today: reading.today))
  }
}
