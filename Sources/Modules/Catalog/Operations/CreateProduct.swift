import Articles
import CatalogFacts
import Company
import Kernel
import Store

/// Enters a product in the catalogue: active, not in stock, at the company's usual VAT unless said otherwise.
package struct CreateProduct: UseCase, ProductInput {
  package static let name = "catalog.create-product"
  package static let title = "Créer un produit"
  package static let permission = Permission.writeCatalog

  package let label: String
  package let kind: ProductKind
  /// Proposed from the label when left out.
  package var code: String?
  package var description, unit, barcode: String?
  package var price, priceGross: UnitPrice?
  package var purchasePrice: Clearable<UnitPrice>?
  package var vat: VATRate?
  package var vatCategory: VATCategory?
  package var stockable, active: Bool?
  package var minimum, reorder: Clearable<Quantity>?
  package var category: Clearable<Reference<ArticleFamily>>?
  package var tiers: [PriceTier]?

  enum CodingKeys: String, CodingKey {
    case label, kind, code, description, unit, barcode, price, vat, stockable, active, minimum, reorder
    case category, tiers
    case priceGross = "price_gross"
    case purchasePrice = "purchase_price"
    case vatCategory = "vat_category"
  }

  package struct Output: Encodable, Sendable {
    package let id: ProductID
    package let code: String
  }

  /// The creation of a product of that label; set what else is known.
  package init(label: String, kind: ProductKind) {
    self.label = label
    self.kind = kind
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    try Articles.requireOn(in: tx.reading)
    let details = try details(in: tx.reading)
    try details.refuseConflicts(besides: nil, in: tx.reading)
    let product = details.facts(try Articles.nextProduct(in: tx.reading))
    let shown = details.shown(family: try details.familyPath(in: tx.reading))
    try tx.record(Change("création", of: product.subject, fields: Change.fields(from: [], to: shown)))
    try tx.emit(ProductCreated(product: product, day: tx.today))
    return Output(id: product.product, code: product.code)
  }

  private func details(in reading: Reading) throws -> ProductDetails {
    let company = try CompanyProfile.load(in: reading)
    let label = try ProductDetails.label(label)
    let code = try CatalogCode.chosen(code, for: label) { try Articles.find(code: $0, in: reading) != nil }
    var details = ProductDetails(code: code, label: label, kind: kind, company: company)
    try details.take(self, company: company)
    try details.takeFamily(category, in: reading)
    return details
  }
}
