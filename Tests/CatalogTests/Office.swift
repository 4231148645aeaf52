import Articles
import Catalog
import CatalogFacts
import Company
import Foundation
import GRDB
import Inventory
import Kernel
import Parties
import Store
import TestSupport

/// A new company of plan 2 in a folder of its own, gone with the test.
final class Office {
  let store: Store
  private let folder: URL
  static let today = TestSupport.day("2026-03-12")

  init(plan: Int = 2) throws {
    folder = TestFolder.new("catalog")
    let modules = [
      StoreModule.module, CompanyModule.module, PartiesModule.module, ArticlesModule.module,
      InventoryModule.module, CatalogModule.module,
    ]
    let administrator = InitialRole(
      name: InitialRole.administrator, title: "Administrateur",
      permissions: modules.flatMap(\.permissions).map(\.permission))
    store = try Store.create(
      folder.appending(path: "test.db").path,
      composition: Composition(modules: modules, roles: [administrator]))
    try store.welcomeFirstUser(login: "test", name: "Test", on: Self.today)
    guard plan > 1 else { return }
    try run(SetPlan.self, "{\"plan\": \(plan)}")
    try store.catchUp(as: "test", on: Self.today)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Runs an operation from its JSON, as `comptoir do` does.
  @discardableResult
  func run<U: UseCase>(_ type: U.Type, _ json: String) throws -> U.Output {
    let useCase = try Command(type).decode(Data(json.utf8))
    guard let useCase = useCase as? U else { throw CommonRefusal.notFound(what: "l’opération", key: U.name) }
    return try store.perform(useCase, as: "test", on: Self.today)
  }

  func read<T>(_ body: (Reading) throws -> T) throws -> T {
    try store.read(as: "test", on: Self.today, body)
  }

  func product(_ code: String) throws -> ProductFacts { try read { try Articles.find(.code(code), in: $0) } }

  /// The journal of changes of a kind of record, one line each: action, then « field: before → after ».
  func changes(of kind: String) throws -> [String] {
    try read {
      try Row.fetchAll(
        $0.db, sql: "SELECT action, fields FROM change WHERE kind = ? ORDER BY id", arguments: [kind])
    }.map { row in
      let fields = try JSONDecoder().decode([Change.Field].self, from: Data((row[1] as String).utf8))
      let shown = fields.map { "\($0.name): \($0.before) → \($0.after)" }
      return "\(row[0] as String) | \(shown.joined(separator: " | "))"
    }
  }

  func differences() throws -> [String] { try store.check().differences }
}
