import Foundation
import Kernel
import Testing

@testable import Store

@Suite struct BackupTests {
  /// A shop with three sales and its backup.
  private func shopAndBackup() throws -> (file: ShopFile, copy: String) {
    let file = try ShopFile(modules: ["books"])
    for _ in 1...3 { try file.perform(Sell()) }
    let copy = file.folder + "/copie.comptoir"
    _ = try file.store.backup(to: copy, on: file.today)
    return (file, copy)
  }

  private func restore(_ copy: String, to target: String) throws -> BackupReport {
    try Store.restore(copy, to: target, composition: Shop.composition)
  }

  @Test func `a backup made while open is the whole company in one private file`() throws {
    let (file, copy) = try shopAndBackup()
    let head = try file.store.check().head
    try file.perform(Sell())
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: file.folder).filter { $0.hasPrefix("copie") }
        .sorted()
        == ["copie.comptoir", "copie.comptoir.ancres"])
    let mode = try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let anchor = "5 \(head) 2026-03-12\n"
    #expect(try String(contentsOfFile: copy + ".ancres", encoding: .utf8) == anchor)
    #expect(try String(contentsOfFile: file.path + ".ancres", encoding: .utf8) == anchor)
  }

  @Test func `each backup adds its anchor beside the company`() throws {
    let (file, _) = try shopAndBackup()
    try file.perform(Sell())
    _ = try file.store.backup(to: file.folder + "/deux.comptoir", on: try day("2026-03-13"))
    let anchors = try Anchor.all(beside: file.path)
    #expect(anchors.map(\.seq) == [5, 6])
    #expect(anchors.map(\.day) == ["2026-03-12", "2026-03-13"])
    #expect(try Anchor.all(beside: file.folder + "/deux.comptoir").map(\.seq) == [6])
    #expect(try file.store.check().ok)
  }

  @Test func `a backup never overwrites`() throws {
    let (file, copy) = try shopAndBackup()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: copy))
    #expect(try refusalCode { _ = try file.store.backup(to: copy, on: file.today) } == "file-exists")
    #expect(try Data(contentsOf: URL(fileURLWithPath: copy)) == bytes)
  }

  @Test func `a restored company is sound and goes on numbering`() throws {
    let (file, copy) = try shopAndBackup()
    let target = file.folder + "/nouveau/shop.comptoir"
    let report = try restore(copy, to: target)
    #expect(report.events == 5)
    let store = try Store(opening: target, composition: Shop.composition)
    #expect(try store.check().ok)
    #expect(try store.perform(Sell(), as: "anne", on: file.today).number == "VT-2026-00004")
    #expect(try Anchor.all(beside: target).map(\.seq) == [5])
  }

  @Test func `a live company's file restores with what its log still holds`() throws {
    let file = try ShopFile()
    try file.perform(Sell())
    let report = try restore(file.path, to: file.folder + "/copie.comptoir")
    #expect(report.events == 2)
    #expect(
      try Store(opening: file.folder + "/copie.comptoir", composition: Shop.composition).check().events == 2)
  }

  @Test func `a backup is never restored over a company`() throws {
    let (file, copy) = try shopAndBackup()
    #expect(try refusalCode { _ = try restore(copy, to: file.path) } == "file-exists")
    #expect(try file.store.check().ok)
  }

  @Test(arguments: [
    (
      "DROP TRIGGER event_frozen; UPDATE event SET payload = replace(payload, '1000', '2000') WHERE seq = 4",
      "La sauvegarde n'est pas saine : l'événement 4 ne suit pas le précédent."
    ),
    (
      "DROP TRIGGER event_kept; DELETE FROM event WHERE seq = 5",
      "La sauvegarde n'est pas saine : son ancre du 12/03/2026 ne correspond pas."
    ),
  ])
  func `a backup that was touched is refused and nothing is made`(sql: String, message: String) throws {
    let (file, copy) = try shopAndBackup()
    try ShopFile.attack(copy, sql)
    let target = file.folder + "/nouveau.comptoir"
    #expect(try refusalMessage { _ = try restore(copy, to: target) } == message)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: file.folder).filter { $0.hasPrefix("nouveau") }
        == [])
  }

  @Test func `what is not a backup of ours is refused by its name`() throws {
    let (file, copy) = try shopAndBackup()
    let target = file.folder + "/nouveau.comptoir"
    #expect(try refusalCode { _ = try restore(file.folder + "/rien", to: target) } == "missing-file")
    let text = file.folder + "/texte"
    try "Bonjour".write(toFile: text, atomically: true, encoding: .utf8)
    #expect(try refusalCode { _ = try restore(text, to: target) } == "not-a-company")
    try ShopFile.attack(copy, "INSERT INTO grdb_migrations VALUES ('shop.99')")
    #expect(try refusalCode { _ = try restore(copy, to: target) } == "newer-version")
    #expect(!FileManager.default.fileExists(atPath: target))
  }

  @Test func `what a lost company left beside its file does not enter the restored one`() throws {
    let (file, copy) = try shopAndBackup()
    let target = file.folder + "/perdu.comptoir"
    for _ in 1...3 { try file.perform(Sell()) }
    try FileManager.default.copyItem(atPath: file.path + "-wal", toPath: target + "-wal")
    try "9 \(String(repeating: "a", count: 64)) 2026-03-12\n".write(
      toFile: target + ".ancres", atomically: true, encoding: .utf8)
    _ = try restore(copy, to: target)
    let report = try Store(opening: target, composition: Shop.composition).check()
    #expect(report.events == 5)
    #expect(report.differences == [])
  }
}
