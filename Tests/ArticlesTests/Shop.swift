import Articles
import CatalogFacts
import Foundation
import GRDB
import Kernel
import PartiesFacts
import Store
import TestSupport

/// A new company file whose log says what a test says, in a folder of its own, gone with the test.
final class Shop {
  let store: Store
  private let folder: URL
  static let today = TestSupport.day("2026-03-12")
  static let dupont = PartyFacts(party: 1, code: "DUP", name: "Dupont")
  static let martin = PartyFacts(party: 2, code: "MAR", name: "Martin")

  init() throws {
    folder = TestFolder.new("articles")
    let modules = [StoreModule.module, ArticlesModule.module]
    let administrator = InitialRole(
      name: InitialRole.administrator, title: "Administrateur",
      permissions: modules.flatMap(\.permissions).map(\.permission))
    store = try Store.create(
      folder.appending(path: "test.db").path,
      composition: Composition(modules: modules, roles: [administrator]))
    try store.welcomeFirstUser(login: "test", name: "Test", on: Self.today)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func say<E: Event>(_ event: E) throws {
    try store.perform(Say(event: event), as: "test", on: Self.today)
  }

  func create(_ product: ProductFacts) throws { try say(ProductCreated(product: product, day: Self.today)) }
  func update(_ product: ProductFacts) throws { try say(ProductUpdated(product: product, day: Self.today)) }

  func save(_ id: Int64, _ code: String, _ label: String, under parent: Int64? = nil) throws {
    try say(FamilySaved(family: id, code: code, label: label, parent: parent, active: true))
  }

  func agree(_ price: String?, with party: PartyFacts, for product: ProductFacts) throws {
    let price = price.flatMap { UnitPrice(decimal: $0) }
    try say(
      ClientPriceSet(
        product: product.product, code: product.code, party: party, price: price, day: Self.today))
  }

  func read<T>(_ body: (Reading) throws -> T) throws -> T {
    try store.read(as: "test", on: Self.today, body)
  }

  /// The codes a picker shows for what is typed.
  func suggestions(_ typed: String, limit: Int = 8) throws -> [String] {
    try read { try Articles.suggestions(typed, limit: limit, in: $0) }.map(\.code)
  }

  func texts(_ sql: String) throws -> [String] { try read { try String.fetchAll($0.db, sql: sql) } }
}

/// Another module's operation, reduced to the fact it says.
struct Say<E: Event>: UseCase {
  static var name: String { "test.say" }
  static var title: String { "Dire" }
  static var permission: Permission { .readJournal }
  let event: E

  func run(in tx: borrowing Transaction) throws -> Done {
    try tx.emit(event)
    return Done()
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
