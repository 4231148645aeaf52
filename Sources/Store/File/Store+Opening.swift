import Foundation
import GRDB
import Kernel

extension Store {
  /// "CPTR": what tells a company's file from any other SQLite file.
  static let applicationID = 0x4350_5452

  /// Makes an empty company file, private to its owner, with its roles and number series.
  ///
  /// - Parameter fixedClock: instants follow the working day, for the demo company and generated files.
  package static func create(_ path: String, composition: Composition, fixedClock: Bool = false) throws
    -> Store
  {
    try fill(path) { queue in
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA encoding = 'UTF-8'")
      }
      try migrator(composition).migrate(queue)
      try queue.write { db in
        try seed(db, composition: composition)
        if fixedClock {
          try db.execute(sql: "INSERT INTO file_setting (key, value) VALUES ('clock', 'fixed')")
        }
      }
    }
    return try Store(opening: path, composition: composition)
  }

  static func connect(
    _ path: String, composition: Composition, updating: @escaping @Sendable (Int, Int) -> Void
  )
    throws -> (DatabasePool, WriteLock)
  {
    try refuseForeign(path)
    guard access(path, W_OK) == 0 else { throw StoreRefusal.readOnly(path) }
    let lock = try WriteLock(beside: path)
    return try namingFaults(of: path) {
      try lock.hold {
        let pool = try DatabasePool(path: path, configuration: configuration())
        try pool.writeWithoutTransaction { db in
          // GRDB sets NORMAL when it opens a pool; a committed sale must survive a power cut.
          try db.execute(
            sql: """
              PRAGMA synchronous = FULL;
              PRAGMA wal_autocheckpoint = 0;
              PRAGMA journal_size_limit = 33554432
              """)
        }
        try migrate(pool, composition: composition, path: path, updating: updating)
        return (pool, lock)
      }
    }
  }

  /// - Parameter beginning: told the name of each step before it is made.
  static func migrator(
    _ composition: Composition, beginning: @escaping @Sendable (String) -> Void = { _ in }
  ) -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("store.1") { try LogSchema.create($0) }
    for migration in composition.modules.flatMap(\.migrations) {
      // None rebuilds a table that others refer to: keys are checked as rows are written, not over the whole file.
      migrator.registerMigration(migration.name, foreignKeyChecks: .immediate) { db in
        beginning(migration.name)
        try migration.body(db)
      }
    }
    return migrator
  }

  /// Roles and series of a new company.
  static func seed(_ db: Database, composition: Composition) throws {
    try seedRoles(db, composition: composition)
    try seedSeries(db, composition: composition)
  }

  /// Makes the first roles that the file lacks, and gives the others the permissions that nobody in the file holds
  /// yet: those a newer program brings. A role is never removed, so one that is missing was never there.
  private static func seedRoles(_ db: Database, composition: Composition) throws {
    let known = try String.fetchSet(db, sql: "SELECT name FROM role")
    let held = try String.fetchSet(db, sql: "SELECT permission FROM role_permission")
    for role in composition.roles {
      let isNew = !known.contains(role.name)
      if isNew {
        try db.execute(
          sql: "INSERT INTO role (name, title) VALUES (?, ?)", arguments: [role.name, role.title])
      }
      for permission in role.permissions where isNew || !held.contains(permission.rawValue) {
        try db.execute(
          sql: "INSERT INTO role_permission (role, permission) VALUES (?, ?)",
          arguments: [role.name, permission.rawValue])
      }
    }
  }

  /// The number series of the modules, but for those the file has.
  private static func seedSeries(_ db: Database, composition: Composition) throws {
    for series in composition.modules.flatMap(\.series) {
      try db.execute(
        sql: "INSERT INTO series (name, prefix, yearly, width) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        arguments: [series.name, series.prefix, series.yearly, series.width])
    }
  }

  private static func migrate(
    _ pool: DatabasePool, composition: Composition, path: String,
    updating: @escaping @Sendable (Int, Int) -> Void
  ) throws {
    let migrator = migrator(composition)
    let (superseded, made) = try pool.read { db in
      (try migrator.hasBeenSuperseded(db), try migrator.appliedIdentifiers(db))
    }
    if superseded { throw StoreRefusal.newerVersion(path) }
    let missing = migrator.migrations.filter { !made.contains($0) }
    guard !missing.isEmpty else { return }
    // First, since nothing would tell that it is still to be done once the last step is.
    try pool.write { db in
      try seedRoles(db, composition: composition)
      try seedSeries(db, composition: composition)
    }
    try Store.migrator(composition) { step in
      updating(missing.firstIndex(of: step) ?? 0, missing.count)
    }.migrate(pool)
  }

  static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.label = "comptoir"
    configuration.foreignKeysEnabled = true
    // Naps of random length: processes that write in turn do not starve one another.
    configuration.busyMode = .callback { tries in
      usleep(UInt32.random(in: 200...2_000))
      return tries < 20_000
    }
    configuration.prepareDatabase { db in
      let journals = SavepointJournals.place(isLong: !db.configuration.readonly)
      try db.execute(sql: "PRAGMA cache_size = -32000; PRAGMA mmap_size = 0; \(journals)")
      db.add(function: foldFunction)
    }
    return configuration
  }

  /// `fold(text)` in SQL: the same folding as the stored keys, for lists short enough to be folded as they are read.
  private static let foldFunction = DatabaseFunction("fold", argumentCount: 1, pure: true) { values in
    String.fromDatabaseValue(values[0]).map { Fold.key($0) }
  }

  /// Refuses what is not a company before anything is written to it.
  static func refuseForeign(_ path: String) throws {
    guard access(path, R_OK) == 0 else { throw StoreRefusal.readOnly(path) }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue,
      let file = FileHandle(forReadingAtPath: path)
    else { throw StoreRefusal.notACompany(path) }
    defer { try? file.close() }
    let bytes = [UInt8](try file.read(upToCount: 72) ?? Data())
    guard bytes.count == 72, String(decoding: bytes[0..<15], as: UTF8.self) == "SQLite format 3" else {
      throw StoreRefusal.notACompany(path)
    }
    let identifier = bytes[68..<72].reduce(0) { $0 << 8 | Int($1) }
    guard identifier == applicationID else { throw StoreRefusal.notACompany(path) }
  }
}
