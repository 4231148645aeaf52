import Articles
import CatalogFacts
import Company
import Kernel
import Store

/// Changes a product; a key left out stays as it is, an empty text clears it.
///
/// Documents already written keep what they took from it.
package struct UpdateProduct: UseCase, ProductInput {
  package static let name = "catalog.update-product"
  package static let title = "Modifier un produit"
  package static let permission = Permission.writeCatalog

  package let product: Reference<Product>
  /// The version the change was made on; refused when somebody saved since.
  package var version: Int?
  package var code, label: String?
  package var kind: ProductKind?
  package var description, unit, barcode: String?
  package var price, priceGross: UnitPrice?
  package var purchasePrice: Clearable<UnitPrice>?
  package var vat: VATRate?
  package var vatCategory: VATCategory?
  package var stockable, active: Bool?
  package var minimum, reorder: Clearable<Quantity>?
  package var category: Clearable<Reference<ArticleFamily>>?
  package var tiers: [PriceTier]?
  /// Whether what is left in stock is taken to zero when it is no longer counted.
  package var writeOff: Bool?

  enum CodingKeys: String, CodingKey {
    case product, version, code, label, kind, description, unit, barcode, price, vat, stockable, active
    case minimum, reorder, category, tiers
    case priceGross = "price_gross"
    case purchasePrice = "purchase_price"
    case vatCategory = "vat_category"
    case writeOff = "write_off"
  }

  package struct Output: Encodable, Sendable {
    package let id: ProductID
    package let code: String
    package let version: Int
  }

  /// A change of nothing; set what changes.
  package init(product: Reference<Product>) { self.product = product }

  package func run(in tx: borrowing Transaction) throws -> Output {
    try Articles.requireOn(in: tx.reading)
    let old = try Articles.find(product, in: tx.reading)
    let version = try version(of: old, in: tx.reading)
    let (before, details) = (ProductDetails(old), try changed(old, in: tx.reading))
    guard details != before else { return Output(id: old.product, code: old.code, version: version) }
    try details.refuseConflicts(besides: old.product, in: tx.reading)
    if old.stockable, !details.stockable { try leaveStock(of: old, in: tx) }
    let product = details.facts(old.product)
    let fields = Change.fields(
      from: before.shown(family: try before.familyPath(in: tx.reading)),
      to: details.shown(family: try details.familyPath(in: tx.reading)))
    try tx.record(Change("modification", of: product.subject, fields: fields))
    try tx.emit(ProductUpdated(product: product, day: tx.today))
    return Output(id: product.product, code: product.code, version: version + 1)
  }

  private func version(of product: ProductFacts, in reading: Reading) throws -> Int {
    guard let revision = try Articles.revision(of: product.product, in: reading) else { return 1 }
    try revision.refuseStale(version, in: reading)
    return revision.version
  }

  private func changed(_ old: ProductFacts, in reading: Reading) throws -> ProductDetails {
    var details = ProductDetails(old)
    if let label { details.label = try ProductDetails.label(label) }
    if let code = try CatalogCode.given(code) { details.code = code }
    if let kind { details.kind = kind }
    try details.take(self, company: try CompanyProfile.load(in: reading))
    try details.takeFamily(category, in: reading)
    let changesBasis = details.priceIncludesTax != old.priceIncludesTax
    if changesBasis, try Articles.hasClientPrices(old.product, in: reading) {
      throw CatalogRefusal.basisChange
    }
    return details
  }
}
