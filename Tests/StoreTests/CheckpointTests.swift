import Foundation
import GRDB
import Kernel
import Testing

@testable import Store

@Suite struct CheckpointTests {
  private func walSize(_ file: ShopFile) throws -> Int {
    try #require(
      try FileManager.default.attributesOfItem(atPath: file.path + "-wal")[.size] as? Int)
  }

  @Test func `a checkpoint is due every 250 commits`() {
    let pace = CheckpointPace()
    for _ in 1...249 { #expect(!pace.commits(with: 0)) }
    #expect(pace.commits(with: 0))
    #expect(!pace.commits(with: 0))
  }

  @Test func `a checkpoint is due every 20 000 changed rows`() {
    let pace = CheckpointPace()
    #expect(!pace.commits(with: 19_999))
    #expect(pace.commits(with: 20_000))
    #expect(!pace.commits(with: 39_999))
    #expect(pace.commits(with: 40_500))
  }

  @Test func `the write-ahead log stops growing by itself`() throws {
    let file = try ShopFile()
    for round in 1...250 { try file.store.remember("\(round)", as: "page", for: "anne") }
    let size = try walSize(file)
    for round in 1...740 { try file.store.remember("\(round)", as: "page", for: "anne") }
    #expect(try walSize(file) < size * 3 / 2)
    #expect(try file.reopened().preference("page", of: "anne") == "740")
  }

  @Test func `closing the last store brings everything into the one file`() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    do {
      let store = try Store.create(folder + "/a", composition: Shop.composition)
      try store.welcomeFirstUser(login: "anne", name: "Anne", on: try day("2026-03-12"))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["a", "a-verrou"])
    #expect(try Store(opening: folder + "/a", composition: Shop.composition).check().events == 1)
  }

  @Test func `the files as a kill leaves them hold what was committed and nothing else`() throws {
    let file = try ShopFile(modules: ["stocks"])
    for _ in 1...5 { try file.perform(Sell()) }
    let path = file.folder + "/apres.comptoir"
    // Killed in the middle of a sixth sale, too big to stay in memory.
    try file.store.pool.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA cache_size = 2")
      try db.inTransaction(.immediate) {
        let sale = Sell(note: String(repeating: "x", count: 500_000))
        _ = try file.store.run(
          sale, as: "anne", on: file.today, making: file.store.producedFiles(), in: db)
        try FileManager.default.copyItem(atPath: file.path, toPath: path)
        try FileManager.default.copyItem(atPath: file.path + "-wal", toPath: path + "-wal")
        return .rollback
      }
    }
    let store = try Store(opening: path, composition: Shop.composition)
    let report = try store.check()
    #expect(report.ok)
    #expect(report.events == 7)
    #expect(try store.perform(Sell(), as: "anne", on: file.today).number == "VT-2026-00006")
  }

  @Test func `another process's writes show, one's own do not`() throws {
    let file = try ShopFile()
    let other = try file.reopened()
    let before = try file.store.dataVersion()
    try file.perform(Sell())
    #expect(try file.store.dataVersion() == before)
    try other.perform(Sell(), as: "anne", on: file.today)
    #expect(try file.store.dataVersion() != before)
  }

  @Test func `a link to the file leads to the same lock`() throws {
    let file = try ShopFile()
    let link = file.folder + "/lien.comptoir"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file.path)
    let store = try Store(opening: link, composition: Shop.composition)
    try store.perform(Sell(), as: "anne", on: file.today)
    #expect(try file.count("sale") == 1)
    #expect(!FileManager.default.fileExists(atPath: link + "-verrou"))
  }
}
