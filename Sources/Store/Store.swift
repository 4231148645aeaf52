import Events
import Foundation
import GRDB
import Kernel

/// One company's file: every read and every write of the program goes through it.
package final class Store: Sendable {
  package let path: String
  package let composition: Composition
  let pool: DatabasePool
  let delivery: Delivery
  private let lock: WriteLock
  /// Whether instants follow the working day instead of the real clock, as on the demo company.
  private let fixedClock: Bool

  /// Opens an existing company, bringing its schema up to date.
  ///
  /// - Throws: `StoreRefusal` when the file is missing, foreign, newer than the program or not writable.
  package init(opening path: String, composition: Composition) throws {
    guard FileManager.default.fileExists(atPath: path) else { throw StoreRefusal.missingFile(path) }
    (pool, lock) = try Store.connect(path, composition: composition)
    self.path = path
    self.composition = composition
    delivery = Delivery(listeners: composition.listeners)
    fixedClock = try pool.read { db in
      try String.fetchOne(db, sql: "SELECT value FROM file_setting WHERE key = 'clock'") == "fixed"
    }
  }

  deinit {
    try? pool.close()
    lock.close()
  }

  /// Runs an operation whole: permission, body, listeners, or nothing at all.
  @discardableResult
  package func perform<U: UseCase>(_ useCase: U, as login: String, on today: Day) throws -> U.Output {
    try write { db in try self.run(useCase, as: login, on: today, in: db) }
  }

  /// Runs an operation once per key and answers its JSON; run again with the same key it answers what it did then.
  package func performOnce<U: UseCase>(_ useCase: U, key: String?, as login: String, on today: Day) throws
    -> String
  {
    try write { db in
      if let key,
        let body = try String.fetchOne(db, sql: "SELECT body FROM answer WHERE key = ?", arguments: [key])
      {
        return body
      }
      let body = try CanonicalJSON.encode(try self.run(useCase, as: login, on: today, in: db))
      if let key {
        try db.execute(
          sql: "INSERT INTO answer (key, name, body) VALUES (?, ?, ?)", arguments: [key, U.name, body])
      }
      return body
    }
  }

  /// Runs several operations in one transaction each but under one lock and flush: imports and generators.
  ///
  /// - Parameter each: called for every operation; a refusal it throws undoes that operation alone.
  package func batch<T>(as login: String, on today: Day, _ body: (borrowing Batch) throws -> T) throws -> T {
    try write { db in try body(Batch(store: self, db: db, login: login, today: today)) }
  }

  /// A consistent picture of the file for that person.
  package func read<T>(as login: String, on today: Day, _ body: (Reading) throws -> T) throws -> T {
    try pool.read { db in
      try body(Reading(db: db, viewer: try Viewer.load(login, in: db), today: today))
    }
  }

  func run<U: UseCase>(_ useCase: U, as login: String, on today: Day, in db: Database) throws -> U.Output {
    let viewer = try Viewer.load(login, in: db)
    guard viewer.may(U.permission) else {
      throw CommonRefusal.permissionDenied(composition.title(of: U.permission))
    }
    let before = try EventLog.head(in: db).seq
    let tx = Transaction(
      reading: Reading(db: db, viewer: viewer, today: today), now: instant(on: today, after: before))
    let output = try useCase.run(in: tx)
    try delivery.deliver(after: before, in: tx)
    return output
  }

  /// One write transaction under the file's lock.
  func write<T>(_ body: (Database) throws -> T) throws -> T {
    do {
      return try pool.writeWithoutTransaction { db in
        try lock.hold {
          var result: T?
          try db.inTransaction(.immediate) {
            result = try body(db)
            return .commit
          }
          guard let result else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
          return result
        }
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_FULL {
      throw StoreRefusal.diskFull
    } catch let error as DatabaseError where error.resultCode == .SQLITE_READONLY {
      throw StoreRefusal.readOnly(path)
    }
  }

  /// Moves the write-ahead log into the file; called when nobody types, and before leaving.
  package func checkpoint() throws {
    try pool.writeWithoutTransaction { db in
      try lock.hold { _ = try db.checkpoint(.passive) }
    }
  }

  /// A number that changes when another process has written; compare two values of the same store only.
  package func dataVersion() throws -> Int64 {
    try pool.unsafeReentrantRead { try Int64.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
  }

  func instant(on today: Day, after seq: Int64) -> String {
    guard fixedClock else { return Store.clock() }
    let second = (8 * 3_600 + seq * 7) % 86_400
    func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : String(value) }
    return "\(today.iso)T\(two(second / 3_600)):\(two(second / 60 % 60)):\(two(second % 60)).000Z"
  }

  /// The real clock, UTC, ISO 8601 with milliseconds.
  static func clock() -> String {
    Date().formatted(
      .iso8601.year().month().day().time(includingFractionalSeconds: true).timeZone(separator: .omitted))
  }
}

/// Several operations inside one write, each in a savepoint of its own.
package struct Batch: ~Copyable {
  let store: Store
  let db: Database
  let login: String
  let today: Day

  /// Runs one operation; when it is refused only its own work is undone.
  @discardableResult
  package func perform<U: UseCase>(_ useCase: U, on day: Day? = nil) throws -> U.Output {
    var output: U.Output?
    try db.inSavepoint {
      output = try store.run(useCase, as: login, on: day ?? today, in: db)
      return .commit
    }
    guard let output else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
    return output
  }
}
