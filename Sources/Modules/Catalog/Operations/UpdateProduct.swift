import Articles
import CatalogFacts
import Company
import Kernel
import Store

/// Changes a product; a key left out stays as it is, an empty text clears it.
///
/// Documents already written keep what they took from it.
package struct UpdateProduct: UseCase {
  package static let name = "catalog.update-product"
  package static let title = "Modifier un produit"
  package static let permission = Permission.writeCatalog

  package let product: Reference<Product>
  /// The version the change was made on; refused when somebody saved since.
  package var version: Int?
  package var given = FieldChanges<ProductFacts>()

  private enum CodingKeys: String, CodingKey { case product, version }

  package struct Output: Encodable, Sendable {
    package let id: ProductID
    package let code: String
    package let version: Int
  }

  /// A change of nothing; set what changes.
  package init(product: Reference<Product>) { self.product = product }

  /// The code comes before the label here, where scripts know it.
  package init(from decoder: any Decoder) throws {
    let own = try decoder.container(keyedBy: CodingKeys.self)
    product = try own.decode(Reference<Product>.self, forKey: .product)
    version = try own.decodeIfPresent(Int.self, forKey: .version)
    try given.take([.code], from: decoder)
    try given.take(Set(ProductFacts.Key.allCases).subtracting([.code]), from: decoder)
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    try Articles.requireOn(in: tx.reading)
    let old = try Articles.find(product, in: tx.reading)
    let version = try version(of: old, in: tx.reading)
    let product = try changed(old, in: tx.reading)
    guard product != old else { return Output(id: old.product, code: old.code, version: version) }
    try product.refuseConflicts(besides: old.product, in: tx.reading)
    if old.stockable, !product.stockable { try leaveStock(of: old, in: tx) }
    let fields = Change.fields(from: try old.shown(in: tx.reading), to: try product.shown(in: tx.reading))
    try tx.record(Change("modification", of: product.subject, fields: fields))
    try tx.emit(ProductUpdated(product: product, day: tx.today))
    return Output(id: product.product, code: product.code, version: version + 1)
  }

  private func version(of product: ProductFacts, in reading: Reading) throws -> Int {
    guard let revision = try Articles.revision(of: product.product, in: reading) else { return 1 }
    try revision.refuseStale(version, in: reading)
    return revision.version
  }

  private func changed(_ old: ProductFacts, in reading: Reading) throws -> ProductFacts {
    var product = old
    try product.take(given, company: try CompanyProfile.load(in: reading))
    try product.takeFamily(given, in: reading)
    let changesBasis = product.priceIncludesTax != old.priceIncludesTax
    if changesBasis, try Articles.hasClientPrices(old.product, in: reading) {
      throw CatalogRefusal.basisChange
    }
    return product
  }
}
