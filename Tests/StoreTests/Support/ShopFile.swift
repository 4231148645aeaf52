import Foundation
import GRDB
import Kernel
import Testing

@testable import Store

/// The day tests happen on.
func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

/// A shop's file in a folder of its own, removed with it; Anne is its administrator.
final class ShopFile: Sendable {
  let folder: String
  let store: Store
  let today: Day

  var path: String { store.path }

  /// - Parameter modules: the optional modules active from the first day.
  init(modules: [String] = [], composition: Composition = Shop.composition, fixedClock: Bool = true) throws {
    folder = try temporaryFolder()
    today = try day("2026-03-12")
    store = try Store.create(folder + "/shop.comptoir", composition: composition, fixedClock: fixedClock)
    try store.welcomeFirstUser(login: "anne", name: "Anne", on: today)
    if !modules.isEmpty {
      try perform(SwitchModules(active: modules))
      try catchUp()
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Another store on the same file, as another process has it.
  func reopened(with composition: Composition = Shop.composition) throws -> Store {
    try Store(opening: path, composition: composition)
  }

  @discardableResult
  func perform<U: UseCase>(_ useCase: U, as login: String = "anne") throws -> U.Output {
    try store.perform(useCase, as: login, on: today)
  }

  /// Sells `count` times in one transaction, each of another product.
  func sellMany(_ count: Int, fault: String? = nil) throws {
    try store.batch(as: "anne", on: today) { batch in
      for product in 1...count { try batch.perform(Sell(product: Int64(product), fault: fault)) }
    }
  }

  func catchUp() throws { try store.catchUp(as: "anne", on: today) }
  func retry() throws -> Int { try store.retryBacklog(as: "anne", on: today) }

  func backlog() throws -> [BacklogItem] {
    try store.read(as: "anne", on: today) { try BacklogItem.all(in: $0) }
  }

  func count(_ table: String) throws -> Int {
    try store.pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") ?? -1 }
  }

  func texts(_ sql: String) throws -> [String] { try store.pool.read { try String.fetchAll($0, sql: sql) } }

  func cursor(_ consumer: String) throws -> Int64? {
    try store.pool.read {
      try Int64.fetchOne($0, sql: "SELECT cursor FROM consumer WHERE name = ?", arguments: [consumer])
    }
  }

  /// What any other program may do with the file: a connection of its own, foreign keys off.
  func attack(_ sql: String) throws { try Self.attack(path, sql) }

  static func attack(_ path: String, _ sql: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let intruder = try DatabaseQueue(path: path, configuration: configuration)
    try intruder.writeWithoutTransaction { try $0.execute(sql: sql) }
    try intruder.close()
  }
}

/// A new empty folder.
func temporaryFolder() throws -> String {
  let folder = NSTemporaryDirectory() + "comptoir-store-" + UUID().uuidString
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  return folder
}

/// The code of the refusal that `body` throws, `nil` when it throws none.
func refusalCode(_ body: () throws -> Void) throws -> String? {
  do { try body() } catch let refusal as any Refusal { return refusal.code }
  return nil
}

/// The French sentence of the refusal that `body` throws.
func refusalMessage(_ body: () throws -> Void) throws -> String? {
  do { try body() } catch let refusal as any Refusal { return refusal.message }
  return nil
}
