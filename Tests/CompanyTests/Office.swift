import Company
import Foundation
import Kernel
import Store
import TestSupport

/// A new company file in a folder of its own, gone with the test.
final class Office {
  let store: Store
  private let folder: URL
  static let today = TestSupport.day("2026-03-12")

  init() throws {
    folder = TestFolder.new("company")
    let modules = [StoreModule.module, CompanyModule.module]
    let role = InitialRole(
      name: InitialRole.administrator, title: "Administrateur",
      permissions: modules.flatMap(\.permissions).map(\.permission))
    store = try Store.create(
      folder.appending(path: "test.db").path, composition: Composition(modules: modules, roles: [role]))
    try store.welcomeFirstUser(login: "test", name: "Test", on: Self.today)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  @discardableResult
  func perform<U: UseCase>(_ useCase: U) throws -> U.Output {
    try store.perform(useCase, as: "test", on: Self.today)
  }

  func profile() throws -> CompanyProfile {
    try store.read(as: "test", on: Self.today) { try CompanyProfile.load(in: $0) }
  }

  func activeModules() throws -> Set<String> {
    try store.read(as: "test", on: Self.today) { try Modules.active(in: $0.db) }
  }
}
