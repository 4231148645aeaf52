import Company
import Foundation
import GRDB
import Kernel
import Parties
import PartiesFacts
import SalesFacts
import Store
import TestSupport

/// A new company file in a folder of its own, gone with the test.
final class Office {
  let store: Store
  private let folder: URL
  static let today = TestSupport.day("2026-03-12")

  init() throws {
    folder = TestFolder.new("parties")
    let modules = [StoreModule.module, CompanyModule.module, PartiesModule.module]
    let all = modules.flatMap(\.permissions).map(\.permission)
    let roles = [
      InitialRole(name: InitialRole.administrator, title: "Administrateur", permissions: all),
      InitialRole(name: "vendeur", title: "Vendeur", permissions: all),
    ]
    store = try Store.create(
      folder.appending(path: "test.db").path, composition: Composition(modules: modules, roles: roles))
    try store.welcomeFirstUser(login: "test", name: "Test", on: Self.today)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Adds a salesperson who sees only their own parties.
  func hire(_ login: String) throws {
    try perform(CreateUser(login: login, name: login.capitalized, roles: ["vendeur"]))
    try perform(GrantParties(login: login, ownOnly: true))
  }

  @discardableResult
  func perform<U: UseCase>(_ useCase: U, as login: String = "test") throws -> U.Output {
    try store.perform(useCase, as: login, on: Self.today)
  }

  /// Runs an operation from its JSON, as `comptoir do` does.
  @discardableResult
  func run<U: UseCase>(_ type: U.Type, _ json: String, as login: String = "test") throws -> U.Output {
    try perform(try JSONDecoder().decode(U.self, from: Data(json.utf8)), as: login)
  }

  func read<T>(as login: String = "test", _ body: (Reading) throws -> T) throws -> T {
    try store.read(as: login, on: Self.today, body)
  }

  func find(_ code: String, as login: String = "test") throws -> Party {
    try read(as: login) { try Party.find(.code(code), in: $0) }
  }

  func texts(_ sql: String) throws -> [String] { try read { try String.fetchAll($0.db, sql: sql) } }

  /// The ids of the parties the search finds.
  func search(_ typed: String) throws -> [Int64] {
    guard let expression = PartySearch.expression(typed) else { return [] }
    return try read {
      try Int64.fetchAll(
        $0.db, sql: "SELECT rowid FROM party_search WHERE party_search MATCH ? ORDER BY rowid",
        arguments: [expression])
    }
  }
}

/// Another module's operation, reduced to the fact it says.
struct Say<E: Event>: UseCase {
  static var name: String { "test.say" }
  static var title: String { "Dire" }
  static var permission: Permission { .writeParties }
  let event: E

  func run(in tx: borrowing Transaction) throws -> Done {
    try tx.emit(event)
    return Done()
  }
}

extension IssuedDocument {
  /// A document of 120,00 € to that party.
  static func sample(_ kind: Kind, to party: PartyFacts, on day: Day, corrects: Int64? = nil)
    -> IssuedDocument
  {
    IssuedDocument(
      document: 1, kind: kind, number: "FA-2026-00001", party: party, day: day, lines: [], bases: [],
      net: Money(cents: 10_000), tax: Money(cents: 2_000), gross: Money(cents: 12_000),
      toPay: Money(cents: 12_000),
      instalments: [], deductions: [], taxOnDebits: false, corrects: corrects)
  }
}
