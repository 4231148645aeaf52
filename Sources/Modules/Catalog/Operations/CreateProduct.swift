import Articles
import CatalogFacts
import Company
import Kernel
import Store

/// Enters a product in the catalogue: active, not in stock, at the company's usual VAT unless said otherwise.
package struct CreateProduct: UseCase {
  package static let name = "catalog.create-product"
  package static let title = "Créer un produit"
  package static let permission = Permission.writeCatalog

  /// What is said of the product; the code is proposed from the label when left out.
  package var given = FieldChanges<ProductFacts>()

  package struct Output: Encodable, Sendable {
    package let id: ProductID
    package let code: String
  }

  /// The creation of a product of that label; set what else is known.
  package init(label: String, kind: ProductKind) {
    given[.label] = label
    given[.kind] = kind.rawValue
  }

  package init(from decoder: any Decoder) throws {
    given = try FieldChanges(from: decoder, requiring: [.label, .kind], besides: [.writeOff])
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    try Articles.requireOn(in: tx.reading)
    let product = try product(in: tx.reading)
    try product.refuseConflicts(besides: nil, in: tx.reading)
    let shown = try product.shown(in: tx.reading)
    try tx.record(Change("création", of: product.subject, fields: Change.fields(from: [], to: shown)))
    try tx.emit(ProductCreated(product: product, day: tx.today))
    return Output(id: product.product, code: product.code)
  }

  private func product(in reading: Reading) throws -> ProductFacts {
    let company = try CompanyProfile.load(in: reading)
    var product = ProductFacts.new(try Articles.nextProduct(in: reading), company: company)
    try product.take(given, company: company)
    try product.takeFamily(given, in: reading)
    if product.code.isEmpty {
      product.code = try ProductCode.proposal(for: product.label) {
        try Articles.find(code: $0, in: reading) != nil
      }
    }
    return product
  }
}
