import Articles
import CatalogFacts
import Company
import Documents
import Foundation
import GRDB
import Kernel
import Ledgers
import Parties
import Sales
import Store
import TestSupport
import TreasuryFacts

/// A new company file in a folder of its own, with one client, gone with the test.
final class Office {
  let store: Store
  private let folder: URL
  var today = day("2026-03-12")

  init() throws {
    folder = TestFolder.new("sales")
    let modules = [
      StoreModule.module, CompanyModule.module, PartiesModule.module, OpenItemsModule.module,
      ArticlesModule.module, SalesModule.module,
    ]
    let all = modules.flatMap(\.permissions).map(\.permission)
    let roles = [
      InitialRole(name: InitialRole.administrator, title: "Administrateur", permissions: all),
      InitialRole(name: "vendeur", title: "Vendeur", permissions: all),
    ]
    store = try Store.create(
      folder.appending(path: "test.db").path, composition: Composition(modules: modules, roles: roles))
    try store.welcomeFirstUser(login: "test", name: "Test", on: today)
    try run(
      CreateParty.self,
      """
      {"code": "DUP", "name": "Dupont & Fils", "legal_form": "SARL", "street": "12 rue des Lilas",
       "postcode": "69003", "city": "Lyon", "siren": "732829320"}
      """)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  @discardableResult
  func perform<U: UseCase>(_ useCase: U, as login: String = "test") throws -> U.Output {
    try store.perform(useCase, as: login, on: today)
  }

  /// Runs an operation from its JSON, as `comptoir do` does.
  @discardableResult
  func run<U: UseCase>(_ type: U.Type, _ json: String, as login: String = "test") throws -> U.Output {
    try perform(try JSONDecoder().decode(U.self, from: Data(json.utf8)), as: login)
  }

  func read<T>(as login: String = "test", _ body: (Reading) throws -> T) throws -> T {
    try store.read(as: login, on: today, body)
  }

  /// A draft for DUP with these lines, as JSON.
  func draft(_ lines: String, more: String = "") throws -> SavedDraft {
    try run(DraftInvoice.self, #"{"client": "DUP", "lines": [\#(lines)]\#(more)}"#)
  }

  /// A validated invoice for DUP.
  func invoice(_ lines: String, more: String = "") throws -> ValidateInvoice.Output {
    try validate(try draft(lines, more: more))
  }

  func validate(_ draft: SavedDraft) throws -> ValidateInvoice.Output {
    try perform(ValidateInvoice(invoice: .id(Invoice.ID(draft.id))))
  }

  func find(_ number: String) throws -> Invoice { try read { try Invoice.find(.code(number), in: $0) } }

  func remaining(_ number: String) throws -> Money? {
    try read {
      try OpenItems.remaining(ofDocument: try Invoice.find(.code(number), in: $0).id.rawValue, in: $0)
    }
  }

  func balance() throws -> Money {
    try read { try OpenItems.balance(of: try Party.find(.code("DUP"), in: $0).id.rawValue, in: $0) }
  }

  /// Takes a receipt of that amount on a document, as Treasury tells it to the log.
  func receive(_ amount: String, on number: String, receipt: Int64 = 1) throws {
    let invoice = try find(number)
    try perform(
      Say(
        event: ReceiptRecorded(
          receipt: receipt, party: invoice.content.client, day: today, amount: euros(amount),
          method: .transfer,
          reference: "",
          allocations: [
            DocumentAllocation(document: invoice.id.rawValue, number: number, amount: euros(amount))
          ])))
  }

  /// Runs plain SQL as another program would: no foreign keys, no checks of ours.
  func attack(_ sql: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    try DatabaseQueue(path: store.path, configuration: configuration).write { try $0.execute(sql: sql) }
  }

  func texts(_ sql: String) throws -> [String] { try read { try String.fetchAll($0.db, sql: sql) } }
}

/// Another module's operation, reduced to the fact it says.
struct Say<E: Event>: UseCase {
  static var name: String { "test.say" }
  static var title: String { "Dire" }
  static var permission: Permission { .draftInvoices }
  let event: E

  func run(in tx: borrowing Transaction) throws -> Done {
    try tx.emit(event)
    return Done()
  }
}

extension Office {
  /// Moves the company to plan 2, whose catalogue has these products.
  func sell(_ products: ProductFacts...) throws {
    try perform(SetPlan(plan: 2))
    for product in products { try perform(Say(event: ProductCreated(product: product, day: today))) }
  }

  func change(_ product: ProductFacts) throws {
    try perform(Say(event: ProductUpdated(product: product, day: today)))
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
