import Foundation
import GRDB
import Kernel
import Synchronization
import Testing

@testable import Store

@Suite struct OpeningTests {
  /// What opening a file made of `bytes` is refused with.
  private func code(ofOpening bytes: Data) throws -> String? {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/file"
    try bytes.write(to: URL(fileURLWithPath: path))
    let code = try refusalCode { _ = try Store(opening: path, composition: Shop.composition) }
    // Whatever it was, it is as it was, and no log stands beside it.
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(Set(names).subtracting(["file-verrou"]) == ["file"])
    return code
  }

  @Test func `a file that is not there is refused and not made`() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(
      try refusalCode { _ = try Store(opening: folder + "/none", composition: Shop.composition) }
        == "missing-file")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
  }

  @Test func `a text, an empty file or a folder is not a company`() throws {
    #expect(try code(ofOpening: Data("Bonjour, ceci est un texte. ".utf8)) == "not-a-company")
    #expect(try code(ofOpening: Data(repeating: 65, count: 5_000)) == "not-a-company")
    #expect(try code(ofOpening: Data()) == "not-a-company")
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(
      try refusalCode { _ = try Store(opening: folder, composition: Shop.composition) } == "not-a-company")
  }

  @Test func `another program's SQLite file is not a company and is left alone`() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let queue = try DatabaseQueue(path: folder + "/other")
    try queue.write { try $0.execute(sql: "CREATE TABLE thing (id INTEGER PRIMARY KEY)") }
    try queue.close()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/other"))
    #expect(try code(ofOpening: bytes) == "not-a-company")
  }

  @Test func `our header over garbage is not a company`() throws {
    let file = try ShopFile()
    try file.store.checkpoint()
    var bytes = try Data(contentsOf: URL(fileURLWithPath: file.path)).prefix(100)
    bytes[16] = 7
    bytes.append(Data(repeating: 90, count: 8_000))
    #expect(try code(ofOpening: Data(bytes)) == "not-a-company")
  }

  @Test func `a file that a newer program has migrated is refused`() throws {
    let file = try ShopFile()
    try file.attack("INSERT INTO grdb_migrations VALUES ('shop.99')")
    #expect(
      try refusalMessage { _ = try file.reopened() }
        == "Le fichier \(file.path) a été écrit par une version plus récente de Comptoir.")
  }

  @Test func `a session left open stops writing once a newer program has migrated the file`() throws {
    let file = try ShopFile()
    let later = Module(
      name: "Later", migrations: [Migration("later.1", sql: "CREATE TABLE later (id INTEGER) STRICT")],
      series: [Series(name: "later", prefix: "L", yearly: false, width: 3)])
    let newer = Composition(modules: Shop.composition.modules + [later], roles: Shop.roles)
    let store = try file.reopened(with: newer)
    #expect(try refusalCode { try file.perform(Sell()) } == "newer-version")
    #expect(try store.perform(Sell(), as: "anne", on: file.today).number == "VT-2026-00001")
    // The new module's series came with its schema.
    #expect(try file.texts("SELECT prefix FROM series ORDER BY name") == ["L", "VT"])
    #expect(try store.check().ok)
  }

  @Test func `an update that stops between two steps goes on from there, and says how far it is`() throws {
    let file = try ShopFile()
    func composition(_ second: String) -> Composition {
      let later = Module(
        name: "Later",
        migrations: [
          Migration("later.1", sql: "CREATE TABLE later (id INTEGER) STRICT; INSERT INTO later VALUES (1)"),
          Migration("later.2", sql: second),
        ],
        series: [Series(name: "later", prefix: "L", yearly: false, width: 4)])
      return Composition(modules: Shop.composition.modules + [later], roles: Shop.composition.roles)
    }
    func told(opening second: String, refused: Bool = false) throws -> [String] {
      let told = Told()
      do {
        _ = try Store(opening: file.store.path, composition: composition(second)) { told.add("\($0)/\($1)") }
        #expect(!refused)
      } catch is DatabaseError { #expect(refused) }
      return told.all
    }
    #expect(try told(opening: "INSERT INTO nowhere VALUES (1)", refused: true) == ["0/2", "1/2"])
    #expect(try told(opening: "INSERT INTO later VALUES (2)") == ["0/1"])
    #expect(try file.texts("SELECT CAST(id AS TEXT) FROM later ORDER BY id") == ["1", "2"])
    #expect(try file.texts("SELECT prefix FROM series WHERE name = 'later'") == ["L"])
  }

  @Test func `a step is made though those of later modules were`() throws {
    let file = try ShopFile()
    let later = Module(
      name: "Later", migrations: [Migration("later.1", sql: "CREATE TABLE later (id INTEGER) STRICT")])
    let grown = Module(
      name: Shop.module.name,
      migrations: Shop.module.migrations + [
        Migration("shop.2", sql: "CREATE TABLE shelf (id INTEGER) STRICT")
      ],
      listeners: Shop.module.listeners, permissions: Shop.module.permissions, series: Shop.module.series,
      useCases: Shop.module.useCases)
    let roles = Shop.composition.roles
    _ = try file.reopened(with: Composition(modules: Shop.composition.modules + [later], roles: roles))
    let store = try file.reopened(
      with: Composition(modules: [StoreModule.module, grown, later], roles: roles))
    #expect(try store.check().ok)
    #expect(try file.texts("SELECT name FROM sqlite_schema WHERE name = 'shelf'") == ["shelf"])
  }

  @Test func `a newer program's permissions go to the roles that start with them, once`() throws {
    let file = try ShopFile()
    try file.perform(SetRole(role: "lecture", permissions: [.sell]))
    let (repair, later) = (Permission(rawValue: "later.repair"), Migration("later.1", sql: "SELECT 1"))
    let module = Module(
      name: "Later", migrations: [later], permissions: [PermissionTitle(repair, "Réparer")])
    let roles = Shop.roles.map { role in
      InitialRole(
        name: role.name, title: role.title,
        permissions: role.name == "vente" ? role.permissions : role.permissions + [repair])
    }
    let newer = Composition(modules: Shop.composition.modules + [module], roles: roles)
    let held = "SELECT role FROM role_permission WHERE permission = "
    _ = try file.reopened(with: newer)
    #expect(try file.texts(held + "'later.repair' ORDER BY role") == ["administrateur", "lecture"])
    // What an administrator had changed stays.
    #expect(
      try file.texts(held + "'shop.sell' ORDER BY role") == ["administrateur", "lecture", "vente"])
  }

  @Test func `a newer program's roles come with all they may do, and an older one's stay as they were left`()
    throws
  {
    let file = try ShopFile()
    try file.perform(SetRole(role: "lecture", permissions: [.sell]))
    let module = Module(name: "Later", migrations: [Migration("later.1", sql: "SELECT 1")])
    let role = InitialRole(name: "atelier", title: "Atelier", permissions: [.sell])
    _ = try file.reopened(
      with: Composition(modules: Shop.composition.modules + [module], roles: Shop.roles + [role]))
    let held = "SELECT role FROM role_permission WHERE permission = 'shop.sell' ORDER BY role"
    #expect(try file.texts(held) == ["administrateur", "atelier", "lecture", "vente"])
    #expect(try file.texts("SELECT title FROM role WHERE name = 'atelier'") == ["Atelier"])
  }

  @Test func `a company is made once and is private to its owner`() throws {
    let file = try ShopFile()
    #expect(
      try refusalCode { _ = try Store.create(file.path, composition: Shop.composition) } == "file-exists")
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: file.folder).sorted() == [
        "shop.comptoir", "shop.comptoir-shm", "shop.comptoir-verrou", "shop.comptoir-wal",
      ])
  }

  @Test func `a creation that fails leaves nothing behind`() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let wrong = Module(name: "Wrong", migrations: [Migration("wrong.1", sql: "CREATE TABLE")])
    #expect(throws: DatabaseError.self) {
      try Store.create(folder + "/a", composition: Composition(modules: [wrong], roles: []))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
  }

  @Test func `a log left by a company that is gone does not enter the new one`() throws {
    let file = try ShopFile()
    try file.perform(Sell())
    let path = file.folder + "/new.comptoir"
    try FileManager.default.copyItem(atPath: file.path + "-wal", toPath: path + "-wal")
    let store = try Store.create(path, composition: Shop.composition)
    try store.welcomeFirstUser(login: "luc", name: "Luc", on: file.today)
    let report = try store.check()
    #expect(report.ok)
    #expect(report.events == 1)
  }

  /// Root writes anywhere, whatever the permissions say.
  @Test(.enabled(if: geteuid() != 0, "root n'est arrêté par aucune permission"))
  func `a file or a folder that cannot be written is refused as read-only`() throws {
    let file = try ShopFile()
    let path = file.folder + "/lecture.comptoir"
    _ = try file.store.backup(to: path, on: file.today)
    try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: path)
    #expect(
      try refusalCode { _ = try Store(opening: path, composition: Shop.composition) } == "read-only")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: file.folder)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: file.folder) }
    #expect(
      try refusalCode { _ = try Store(opening: path, composition: Shop.composition) } == "read-only")
    #expect(
      try refusalCode { _ = try Store.create(file.folder + "/b", composition: Shop.composition) }
        == "read-only")
    #expect(
      try refusalCode { _ = try file.store.backup(to: file.folder + "/c", on: file.today) } == "read-only")
  }

  @Test func `a commit survives a power cut and checkpoints are ours alone`() throws {
    let file = try ShopFile()
    let settings = try file.store.pool.writeWithoutTransaction { db in
      try ["synchronous", "wal_autocheckpoint", "foreign_keys", "mmap_size", "journal_mode"].map {
        try String.fetchOne(db, sql: "PRAGMA \($0)") ?? ""
      }
    }
    #expect(settings == ["2", "0", "1", "0", "wal"])
  }
}

/// What was told along the way.
private final class Told: Sendable {
  private let words = Mutex<[String]>([])

  func add(_ word: String) { words.withLock { $0.append(word) } }
  var all: [String] { words.withLock { $0 } }
}
