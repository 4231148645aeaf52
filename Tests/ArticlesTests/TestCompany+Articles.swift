import Articles
import CatalogFacts
import Foundation
import GRDB
import Kernel
import PartiesFacts
import Store
import TestSupport

/// A company whose log says what a test says.
extension TestCompany {
  static let dupont = PartyFacts(party: 1, code: "DUP", name: "Dupont")
  static let martin = PartyFacts(party: 2, code: "MAR", name: "Martin")
  private static let start = CompanyStart([StoreModule.module, ArticlesModule.module], on: day("2026-03-12"))

  convenience init() throws { try self.init(Self.start) }

  func create(_ product: ProductFacts) throws { try tell(ProductCreated(product: product, day: today)) }
  func update(_ product: ProductFacts) throws { try tell(ProductUpdated(product: product, day: today)) }

  func save(_ id: Int64, _ code: String, _ label: String, under parent: Int64? = nil) throws {
    try tell(FamilySaved(family: id, code: code, label: label, parent: parent, active: true))
  }

  func agree(_ price: String?, with party: PartyFacts, for product: ProductFacts) throws {
    let price = price.flatMap { UnitPrice(decimal: $0) }
    try tell(
      ClientPriceSet(
        product: product.product, code: product.code, party: party, price: price, day: today))
  }

  /// The codes a picker shows for what is typed.
  func suggestions(_ typed: String, limit: Int = 8) throws -> [String] {
    try read { try Articles.suggestions(typed, limit: limit, in: $0) }.map(\.code)
  }
}

/// Switches the company's modules.
struct Activate: UseCase {
  static let name = "test.activate"
  static let title = "Activer"
  static let permission = Permission.readJournal
  let modules: Set<String>

  func run(in tx: borrowing Transaction) throws -> Done {
    try Modules.activate(modules, plan: 2, in: tx)
    return Done()
  }
}

extension ProductFacts {
  /// A product at 20 %, bought nowhere.
  static func sample(
    _ id: Int64, _ code: String, _ label: String, price: String = "10", description: String = "",
    kind: ProductKind = .goods, includesTax: Bool = false, purchase: String? = nil, barcode: String = "",
    family: Int64? = nil, active: Bool = true, tiers: [(Int, String)] = []
  ) -> ProductFacts {
    ProductFacts(
      product: ProductID(id), code: code, label: label, description: description, kind: kind, unit: "pièce",
      price: TestSupport.price(price), priceIncludesTax: includesTax,
      purchasePrice: purchase.flatMap { UnitPrice(decimal: $0) }, rate: VATRate(basisPoints: 2_000),
      stockable: kind != .service, barcode: barcode, family: family, active: active,
      tiers: tiers.map {
        PriceTier(from: Quantity(whole: $0.0), price: TestSupport.price($0.1))
      })
  }
}
