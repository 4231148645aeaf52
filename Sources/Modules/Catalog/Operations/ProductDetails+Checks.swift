import Articles
import CatalogFacts
import Kernel
import Parties
import Store

extension ProductDetails {
  /// A label fit to store; throws `without-label` when blank.
  static func label(_ text: String) throws -> String {
    let label = try FieldText.line(text)
    guard !label.isEmpty else { throw CatalogRefusal.labelless }
    return label
  }

  /// Takes the category the command names, or leaves the one there is.
  mutating func takeFamily(_ category: Clearable<Reference<ArticleFamily>>?, in reading: Reading) throws {
    guard let category else { return }
    family = try category.value.map { try Articles.family($0, in: reading).id }
  }

  /// The path of its category, empty for none.
  func familyPath(in reading: Reading) throws -> String {
    try family.map { try Articles.family(.id($0), in: reading).path } ?? ""
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
