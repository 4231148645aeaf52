import Foundation
import GRDB
import Kernel
import Store

/// A company in a folder of its own, gone with the test. What a domain needs of it besides is an extension there.
package final class TestCompany {
  package let store: Store
  /// The working day, which a test may move on.
  package var today: Day
  package let folder: URL
  /// What it started from.
  package let start: CompanyStart
  /// How many things of a kind were told, for their numbers.
  package var told: [String: Int64] = [:]

  /// A copy of a company made once.
  package init(_ start: CompanyStart, on today: Day? = nil) throws {
    self.start = start
    self.today = today ?? start.today
    folder = TestFolder.new("company")
    let file = folder.appending(path: "test.comptoir")
    try start.copy(to: file, on: self.today)
    store = try Store(opening: file.path, composition: start.composition)
  }

  /// The company itself, from which copies are made.
  init(new start: CompanyStart, on today: Day) throws {
    self.start = start
    self.today = today
    folder = TestFolder.new("company")
    store = try start.create(folder.appending(path: "test.comptoir").path, on: today)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  @discardableResult
  package func perform<U: UseCase>(_ useCase: U, as login: String = "test") throws -> U.Output {
    try store.perform(useCase, as: login, on: today)
  }

  /// Runs an operation from its JSON.
  @discardableResult
  package func run<U: UseCase>(_ type: U.Type, _ json: String, as login: String = "test") throws -> U.Output {
    try perform(try JSONDecoder().decode(U.self, from: Data(json.utf8)), as: login)
  }

  /// Says a fact to the log, as another module's operation would.
  package func tell<E: Event>(_ event: E) throws { try perform(Tell(event: event)) }

  /// The number of the next thing of that kind that is told: 1, 2, 3…
  package func next(_ kind: String) -> Int64 {
    told[kind, default: 0] += 1
    return told[kind, default: 0]
  }

  package func read<T>(as login: String = "test", _ body: (Reading) throws -> T) throws -> T {
    try store.read(as: login, on: today, body)
  }

  package func texts(_ sql: String) throws -> [String] { try read { try String.fetchAll($0.db, sql: sql) } }

  /// Lets modules read what the log said before they were there.
  package func catchUp() throws { try store.catchUp(as: "test", on: today) }

  /// What `comptoir check` finds wrong.
  package func differences() throws -> [String] { try store.check().differences }

  /// Runs plain SQL as another program would: no foreign keys, no checks of ours.
  package func attack(_ sql: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    try DatabaseQueue(path: store.path, configuration: configuration).write { try $0.execute(sql: sql) }
  }
}

/// Another module's operation, reduced to the fact it says.
package struct Tell<E: Event>: UseCase {
  package static var name: String { "test.tell" }
  package static var title: String { "Dire un fait" }
  package static var permission: Permission { .administer }
  package let event: E

  package init(event: E) { self.event = event }

  package func run(in tx: borrowing Transaction) throws -> Done {
    try tx.emit(event)
    return Done()
  }
}
