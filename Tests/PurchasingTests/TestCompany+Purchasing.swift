import Articles
import CatalogFacts
import Company
import Documents
import Foundation
import GRDB
import Inventory
import Kernel
import Ledgers
import Parties
import Purchasing
import Store
import TestSupport

/// A company of plan 2 with one supplier.
extension TestCompany {
  private static let start: CompanyStart = {
    let modules = [
      StoreModule.module, CompanyModule.module, PartiesModule.module, OpenItemsModule.module,
      ArticlesModule.module, InventoryModule.module, PurchasingModule.module,
    ]
    let all = modules.flatMap(\.permissions).map(\.permission)
    return CompanyStart(
      modules, roles: [InitialRole(name: "acheteur", title: "Acheteur", permissions: all)],
      on: day("2026-03-12")
    ) { company in
      try company.perform(SetPlan(plan: 2))
      try company.run(
        CreateParty.self, #"{"code": "MET", "name": "Métaux du Rhône", "roles": ["fournisseur"]}"#)
    }
  }()

  convenience init() throws { try self.init(Self.start) }

  /// A draft of an invoice from MET with these lines, as JSON.
  func draft(_ number: String, _ lines: String, more: String = "") throws -> SavedDraft {
    try run(
      DraftPurchase.self, #"{"supplier": "MET", "number": "\#(number)", "lines": [\#(lines)]\#(more)}"#)
  }

  /// A validated invoice from MET.
  func invoice(_ number: String, _ lines: String, more: String = "") throws -> ValidatePurchase.Output {
    try validate(try draft(number, lines, more: more))
  }

  func validate(_ draft: SavedDraft, as login: String = "test") throws -> ValidatePurchase.Output {
    try perform(ValidatePurchase(invoice: .id(Purchase.ID(draft.id))), as: login)
  }

  func find(_ number: String) throws -> Purchase { try read { try Purchase.find(.code(number), in: $0) } }

  func remaining(_ number: String) throws -> Money? {
    let id = try find(number).id.rawValue
    return try read { try OpenItems.remaining(ofDocument: id, ledger: .supplier, in: $0) }
  }

  /// What is on the shelves of a product: quantity and value.
  func shelf(_ product: Int64) throws -> [String] {
    try store.catchUp(as: "test", on: today)
    return try texts(
      """
      SELECT printf('%s %d.%02d', quantity / 10000, value / 100, value % 100) FROM stock_item
      WHERE product_id = \(product)
      """)
  }

  /// Adds a buyer who sees only their own parties.
  func hire(_ login: String) throws {
    try perform(CreateUser(login: login, name: login.capitalized, roles: ["acheteur"]))
    try perform(GrantParties(login: login, ownOnly: true))
  }

  /// A placed order to MET of these lines, as JSON.
  @discardableResult
  func order(_ lines: String) throws -> SavedDraft {
    let draft = try run(DraftPurchaseOrder.self, #"{"supplier": "MET", "lines": [\#(lines)]}"#)
    return try run(PlacePurchaseOrder.self, #"{"order": \#(draft.id)}"#)
  }

  /// Receives of the only order; without a quantity, all that is left.
  func receive(_ quantity: String? = nil, over: Bool = false) throws -> ReceivePurchaseOrder.Output {
    let lines = quantity.map { #", "lines": [{"line": 1, "quantity": "\#($0)"}]"# } ?? ""
    return try run(ReceivePurchaseOrder.self, #"{"order": "BC-2026-00001", "over": \#(over)\#(lines)}"#)
  }

  /// Enters the supplier's invoice of the only order.
  @discardableResult
  func bill(_ number: String, _ quantity: String? = nil) throws -> ValidatePurchase.Output {
    let lines = quantity.map { #", "lines": [{"line": 1, "quantity": "\#($0)"}]"# } ?? ""
    return try validate(
      try run(
        InvoicePurchaseOrder.self, #"{"order": "BC-2026-00001", "number": "\#(number)"\#(lines)}"#))
  }

  @discardableResult
  func credit(_ json: String) throws -> CreditPurchase.Output { try run(CreditPurchase.self, json) }

  /// The only order's first line: ordered, received, invoiced, left to come.
  func match() throws -> String {
    let match = try read { try PurchaseOrder.match(of: .code("BC-2026-00001"), in: $0) }
    return match.map {
      "\($0.ordered.decimal) ordered, \($0.received.decimal) in, \($0.invoiced.decimal) billed, "
        + "\($0.toReceive.decimal) to come"
    }.joined(separator: "; ")
  }

  /// What `check` finds wrong.
  func faults() throws -> [String] {
    try store.catchUp(as: "test", on: today)
    return try store.check().differences
  }
}

extension TestCompany {
  /// Enters these products in the catalogue.
  func stock(_ products: ProductFacts...) throws {
    for product in products { try perform(Tell(event: ProductCreated(product: product, day: today))) }
  }

  /// What `shown` makes of each line of the last fact of that name; `path` leads to the lines.
  func lines(of event: String, at path: String, shown: (String) -> String) throws -> [String] {
    try texts(
      """
      SELECT \(shown("line.value")) FROM event, json_each(payload, '\(path)') AS line
      WHERE event.seq = (SELECT max(seq) FROM event WHERE name = '\(event)') ORDER BY line.key
      """)
  }
}
