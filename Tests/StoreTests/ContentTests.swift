import Foundation
import GRDB
import Kernel
import Testing

@testable import Store

@Suite struct ContentTests {
  private func contents(of path: String) throws -> [String] {
    let folder = path + ".pieces"
    guard FileManager.default.fileExists(atPath: folder) else { return [] }
    return try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.contains("/") }.sorted()
  }

  @Test func `a content goes by the digest of its bytes, in a folder of its first two letters`() throws {
    let file = try ShopFile()
    let digest = try #require(try file.perform(KeepContent(text: "abc")).first)
    // FIPS 180-2, appendix B.1.
    #expect(digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(try contents(of: file.path) == ["ba/" + digest])
    #expect(try file.store.check().differences == [])
  }

  @Test func `the same content twice is kept once`() throws {
    let file = try ShopFile()
    try file.perform(KeepContent())
    try file.perform(KeepContent(file: "copie.txt"))
    #expect(try contents(of: file.path).count == 1)
  }

  @Test func `a refused operation takes back what it brought, not what was there`() throws {
    let file = try ShopFile()
    try file.perform(KeepContent(text: "un"))
    for text in ["un", "deux"] {
      #expect(try refusalCode { try file.perform(KeepContent(text: text, closed: true)) } == "shop-closed")
    }
    #expect(try contents(of: file.path).count == 1)
    #expect(try file.store.check().ok)
  }

  @Test func `the content is on the disk before the log names it`() throws {
    let file = try ShopFile()
    let path = file.folder + "/apres.comptoir"
    // Killed before the commit: what a kill leaves is the file and its contents as they are now.
    try file.store.pool.writeWithoutTransaction { db in
      try db.inTransaction(.immediate) {
        _ = try file.store.run(
          KeepContent(), as: "anne", on: file.today, making: file.store.producedFiles(), in: db)
        try FileManager.default.copyItem(atPath: file.path, toPath: path)
        try FileManager.default.copyItem(atPath: file.path + "-wal", toPath: path + "-wal")
        try FileManager.default.copyItem(atPath: file.path + ".pieces", toPath: path + ".pieces")
        return .commit
      }
    }
    #expect(try contents(of: path).count == 1)
    let report = try Store(opening: path, composition: Shop.composition).check()
    #expect(report.ok)
    #expect(report.events == 1)
    #expect(try file.store.check().ok)
  }

  @Test func `check names what is missing and what was altered`() throws {
    let file = try ShopFile()
    let lost = try #require(try file.perform(KeepContent(text: "un", file: "un.pdf")).first)
    let altered = try #require(try file.perform(KeepContent(text: "deux", file: "deux.pdf")).first)
    try FileManager.default.removeItem(atPath: file.store.contents.path(of: lost))
    try "trois".write(toFile: file.store.contents.path(of: altered), atomically: false, encoding: .utf8)
    let report = try file.store.check()
    #expect(!report.ok)
    #expect(
      report.differences == [
        "La pièce jointe « un.pdf » de VT-2026-00001 manque : \(file.store.contents.path(of: lost)).",
        "La pièce jointe « deux.pdf » de VT-2026-00001 a été modifiée : \(file.store.contents.path(of: altered)).",
      ])
  }

  @Test func `attaching a damaged content again mends it`() throws {
    let file = try ShopFile()
    let digest = try #require(try file.perform(KeepContent()).first)
    try "abîmé".write(toFile: file.store.contents.path(of: digest), atomically: false, encoding: .utf8)
    try file.perform(KeepContent())
    #expect(try file.store.check().ok)
  }

  @Test func `a backup takes along what the log names, and a restored company is sound`() throws {
    let file = try ShopFile()
    let digest = try #require(try file.perform(KeepContent()).first)
    let stray = file.store.contents.path(of: String(repeating: "0", count: 64))
    try FileManager.default.createDirectory(
      atPath: URL(fileURLWithPath: stray).deletingLastPathComponent().path, withIntermediateDirectories: true)
    try "orphelin".write(toFile: stray, atomically: false, encoding: .utf8)
    let copy = file.folder + "/copie.comptoir"
    let report = try file.store.backup(to: copy, on: file.today)
    #expect(report.files == 1)
    #expect(report.missingFiles == 0)
    let kept = "\(digest.prefix(2))/\(digest)"
    #expect(try contents(of: copy) == [kept])
    let target = file.folder + "/nouveau/shop.comptoir"
    #expect(try Store.restore(copy, to: target, composition: Shop.composition).files == 1)
    #expect(try contents(of: target) == [kept])
    #expect(try Store(opening: target, composition: Shop.composition).check().ok)
  }

  @Test func `a backup is made even when a content is missing, and says so`() throws {
    let file = try ShopFile()
    let digest = try #require(try file.perform(KeepContent()).first)
    try FileManager.default.removeItem(atPath: file.store.contents.path(of: digest))
    let copy = file.folder + "/copie.comptoir"
    let report = try file.store.backup(to: copy, on: file.today)
    #expect(report.files == 0)
    #expect(report.missingFiles == 1)
    #expect(
      try Store.restore(copy, to: file.folder + "/b.comptoir", composition: Shop.composition).missingFiles
        == 1)
  }

  @Test func `a backup that fails leaves no contents behind`() throws {
    let file = try ShopFile()
    try file.perform(KeepContent())
    let copy = file.folder + "/copie.comptoir"
    try "là".write(toFile: copy, atomically: false, encoding: .utf8)
    #expect(try refusalCode { _ = try file.store.backup(to: copy, on: file.today) } == "file-exists")
    #expect(try contents(of: copy) == [])
  }

  @Test func `a damaged copy does not damage the original`() throws {
    let file = try ShopFile()
    let digest = try #require(try file.perform(KeepContent()).first)
    let copy = file.folder + "/copie.comptoir"
    _ = try file.store.backup(to: copy, on: file.today)
    try "abîmé".write(
      toFile: ContentFolder(beside: copy).path(of: digest), atomically: false, encoding: .utf8)
    #expect(try file.store.check().ok)
    #expect(try !Store(opening: copy, composition: Shop.composition).check().ok)
  }
}
