import Foundation
import GRDB
import Kernel

/// One company's file: every read and every write of the program goes through it.
package final class Store: Sendable {
  package let path: String
  package let composition: Composition
  let pool: DatabasePool
  let delivery: Delivery
  let lock: WriteLock
  /// The contents kept beside the file, such as attachments.
  package let contents: ContentFolder
  private let places: FilePlaces
  let pace = CheckpointPace()
  let journals = SavepointJournals()
  /// The schema's steps this program knows.
  let migrationCount: Int
  /// Whether instants follow the working day instead of the real clock, as on the demo company.
  private let fixedClock: Bool

  /// Opens an existing company, bringing its schema up to date.
  ///
  /// Each step of the schema is a transaction: a program that is stopped between two goes on from there.
  /// - Parameters:
  ///   - confinement: the one folder where files that people name may be read and made; `nil` for anywhere.
  ///   - updating: told before each step of the schema how many were made, and of how many.
  /// - Throws: `StoreRefusal` when the file is missing, foreign, newer than the program or not writable.
  package init(
    opening path: String, composition: Composition, confinement: String? = nil,
    updating: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws {
    guard FileManager.default.fileExists(atPath: path) else { throw StoreRefusal.missingFile(path) }
    (pool, lock) = try Store.connect(path, composition: composition, updating: updating)
    self.path = path
    self.composition = composition
    contents = ContentFolder(beside: path)
    places = FilePlaces(confinement: confinement)
    delivery = Delivery(listeners: composition.listeners)
    migrationCount = Store.migrator(composition).migrations.count
    fixedClock = try pool.read { db in
      try String.fetchOne(db, sql: "SELECT value FROM file_setting WHERE key = 'clock'") == "fixed"
    }
  }

  deinit {
    // The last connection to close moves the write-ahead log into the file, provided it may write (GRDB would close
    // the readers last), and hence under the lock. A failure loses nothing: whoever opens next does it.
    try? lock.hold {
      pool.invalidateReadOnlyConnections()
      try pool.close()
    }
  }

  /// Runs an operation whole: permission, body, listeners, or nothing at all.
  @discardableResult
  package func perform<U: UseCase>(_ useCase: U, as login: String, on today: Day) throws -> U.Output {
    try write(isLong: U.isLong) { db, files in
      try self.run(useCase, as: login, on: today, making: files, in: db)
    }
  }

  /// Runs an operation once per key and answers its JSON; run again with the same key it answers what it did then.
  ///
  /// A refused operation leaves no answer: the same key may try again.
  /// - Throws: `CommonRefusal.invalidValue` when the key has served another operation.
  package func performOnce<U: UseCase>(_ useCase: U, key: String?, as login: String, on today: Day) throws
    -> String
  {
    try write(isLong: U.isLong) { db, files in
      if let key, let body = try self.answer(to: key, of: U.self, as: login, in: db) { return body }
      let body = try CanonicalJSON.encode(try self.run(useCase, as: login, on: today, making: files, in: db))
      if let key {
        try db.execute(
          sql: "INSERT INTO answer (key, name, body) VALUES (?, ?, ?)", arguments: [key, U.name, body])
      }
      return body
    }
  }

  private func answer<U: UseCase>(to key: String, of type: U.Type, as login: String, in db: Database) throws
    -> String?
  {
    _ = try permitted(type, as: login, in: db)
    guard let row = try Row.fetchOne(db, sql: "SELECT name, body FROM answer WHERE key = ?", arguments: [key])
    else { return nil }
    guard row[0] == U.name else {
      throw CommonRefusal.invalidValue(field: "key", reason: "cette clé a déjà servi à une autre opération")
    }
    return row[1]
  }

  /// The viewer of that login.
  ///
  /// - Throws: `permission-denied` unless they may run operations of that type.
  private func permitted<U: UseCase>(_ type: U.Type, as login: String, in db: Database) throws -> Viewer {
    let viewer = try Viewer.load(login, in: db)
    guard viewer.may(U.permission) else {
      throw CommonRefusal.permissionDenied(composition.title(of: U.permission))
    }
    return viewer
  }

  /// Runs several operations in one transaction, under one lock and one flush: imports and generators.
  ///
  /// - Parameter each: called for every operation; a refusal it throws undoes that operation alone.
  package func batch<T>(as login: String, on today: Day, _ body: (borrowing Batch) throws -> T) throws -> T {
    try write { db, files in
      try body(Batch(store: self, db: db, files: files, login: login, today: today))
    }
  }

  /// A consistent picture of the file for that person.
  package func read<T>(as login: String, on today: Day, _ body: (Reading) throws -> T) throws -> T {
    try pool.read { db in
      try body(
        Reading(db: db, viewer: try Viewer.load(login, in: db), today: today, composition: composition))
    }
  }

  func run<U: UseCase>(
    _ useCase: U, as login: String, on today: Day, making files: ProducedFiles, in db: Database
  ) throws -> U.Output {
    let viewer = try permitted(U.self, as: login, in: db)
    let before = try EventLog.head(in: db).seq
    let tx = transaction(for: viewer, on: today, after: before, making: files, in: db)
    let output = try useCase.run(in: tx)
    try delivery.deliver(after: before, in: tx)
    return output
  }

  func producedFiles() -> ProducedFiles { ProducedFiles(places: places, contents: contents) }

  func transaction(
    for viewer: Viewer, on today: Day, after seq: Int64, making files: ProducedFiles? = nil, in db: Database
  ) -> Transaction {
    Transaction(
      reading: Reading(db: db, viewer: viewer, today: today, composition: composition),
      now: instant(on: today, after: seq), files: files)
  }

  /// A number that changes when another process has written; compare two values of the same store only.
  ///
  /// Always asked of the one writing connection: the values of two connections cannot be compared.
  package func dataVersion() throws -> Int64 {
    try pool.writeWithoutTransaction { try Int64.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
  }

  /// How far the log, the journal of changes and those who read the log have come: what people see only changes with
  /// them.
  package func progress() throws -> [Int64] {
    try pool.read { db in
      let sql = """
        SELECT (SELECT max(seq) FROM event), (SELECT max(id) FROM change), (SELECT sum(cursor) FROM consumer)
        """
      return try Row.fetchOne(try db.cachedStatement(sql: sql)).map { row in (0..<3).map { row[$0] ?? 0 } }
        ?? []
    }
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
  let files: ProducedFiles
  let login: String
  let today: Day

  /// Runs one operation; when it is refused only its own work is undone.
  @discardableResult
  package func perform<U: UseCase>(_ useCase: U, on day: Day? = nil) throws -> U.Output {
    try inSavepoint { try store.run(useCase, as: login, on: day ?? today, making: files, in: db) }
  }
}
