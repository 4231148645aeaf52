import Foundation
import GRDB
import Kernel
import Testing

@testable import Store

@Suite struct ProducedFileTests {
  private func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix("shop.comptoir") }
      .sorted()
  }

  private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  @Test func `a file takes its place with the operation, private to its owner`() throws {
    let file = try ShopFile()
    let path = file.folder + "/virements.xml"
    #expect(try file.perform(MakeFile(path: path)) == [path])
    #expect(try names(in: file.folder) == ["virements.xml"])
    #expect(try text(path) == "bonjour")
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
  }

  @Test func `the file is not under its name before the operation stands`() throws {
    let file = try ShopFile()
    try file.store.batch(as: "anne", on: file.today) { batch in
      try batch.perform(MakeFile(path: file.folder + "/a.xml"))
      let names = try names(in: file.folder)
      #expect(names.count == 1)
      #expect(names.first?.hasSuffix(".partiel") == true)
    }
    #expect(try names(in: file.folder) == ["a.xml"])
  }

  @Test func `a refused operation leaves no file`() throws {
    let file = try ShopFile()
    let code = try refusalCode {
      try file.perform(MakeFile(path: file.folder + "/a.xml", closed: true))
    }
    #expect(code == "shop-closed")
    #expect(try names(in: file.folder) == [])
    #expect(try file.store.check().events == 1)
  }

  @Test func `in a batch only the refused operation loses its file`() throws {
    let file = try ShopFile()
    try file.store.batch(as: "anne", on: file.today) { batch in
      try batch.perform(MakeFile(path: file.folder + "/a.xml"))
      _ = try? batch.perform(MakeFile(path: file.folder + "/b.xml", closed: true))
      try batch.perform(MakeFile(path: file.folder + "/c.xml"))
    }
    #expect(try names(in: file.folder) == ["a.xml", "c.xml"])
  }

  @Test func `operations that fall together leave no file, and their places are free again`() throws {
    let file = try ShopFile()
    try file.store.batch(as: "anne", on: file.today) { batch in
      _ = try? batch.together {
        try batch.perform(MakeFile(path: file.folder + "/a.xml"))
        try batch.perform(MakeFile(path: file.folder + "/b.xml", closed: true))
      }
      try batch.perform(MakeFile(path: file.folder + "/a.xml", text: "deux"))
    }
    #expect(try names(in: file.folder) == ["a.xml"])
    #expect(try text(file.folder + "/a.xml") == "deux")
  }

  @Test func `a trial that is undone leaves no file`() throws {
    let file = try ShopFile()
    let code = try refusalCode {
      try file.store.batch(as: "anne", on: file.today) { batch in
        try batch.perform(MakeFile(path: file.folder + "/a.xml"))
        throw ShopRefusal.closed
      }
    }
    #expect(code == "shop-closed")
    #expect(try names(in: file.folder) == [])
  }

  @Test func `no file is ever overwritten, nor promised twice in one write`() throws {
    let file = try ShopFile()
    let path = file.folder + "/a.xml"
    try file.perform(MakeFile(path: path))
    #expect(try refusalCode { try file.perform(MakeFile(path: path, text: "deux")) } == "file-exists")
    #expect(try text(path) == "bonjour")
    let code = try refusalCode {
      try file.store.batch(as: "anne", on: file.today) { batch in
        try batch.perform(MakeFile(path: file.folder + "/b.xml"))
        try batch.perform(MakeFile(path: file.folder + "/./b.xml"))
      }
    }
    #expect(code == "file-exists")
    #expect(try names(in: file.folder) == ["a.xml"])
  }

  @Test func `a place that cannot be written refuses the operation`() throws {
    let file = try ShopFile()
    let code = try refusalCode { try file.perform(MakeFile(path: file.folder + "/absent/a.xml")) }
    #expect(code == "file-not-written")
    #expect(try file.store.check().events == 1)
  }

  @Test func `a place taken while the operation was running keeps both files`() throws {
    let file = try ShopFile()
    let path = file.folder + "/a.xml"
    let code = try refusalCode {
      try file.store.batch(as: "anne", on: file.today) { batch in
        try batch.perform(MakeFile(path: path))
        try "autre".write(toFile: path, atomically: false, encoding: .utf8)
      }
    }
    #expect(code == "file-left-aside")
    #expect(try text(path) == "autre")
    #expect(try names(in: file.folder).count == 2)
    #expect(try file.store.check().events == 2)
  }

  @Test func `a guest's files go in one folder only, by their name alone`() throws {
    let file = try ShopFile()
    let exports = file.folder + "/exports"
    let store = try Store(opening: file.path, composition: Shop.composition, confinement: exports)
    func make(_ path: String) throws -> String? {
      try refusalCode { try store.perform(MakeFile(path: path), as: "anne", on: file.today) }
    }
    #expect(try make("a.xml") == nil)
    #expect(try make(exports + "/b.xml") == nil)
    #expect(try make(file.folder + "/c.xml") == "confined-folder")
    #expect(try make("../c.xml") == "confined-folder")
    #expect(try make(exports + "/../c.xml") == "confined-folder")
    #expect(try FileManager.default.contentsOfDirectory(atPath: exports).sorted() == ["a.xml", "b.xml"])
    #expect(try names(in: file.folder) == ["exports"])
  }

  @Test func `a guest does not leave the folder by a link`() throws {
    let file = try ShopFile()
    let exports = file.folder + "/exports"
    try FileManager.default.createDirectory(atPath: exports, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: exports + "/lien.xml", withDestinationPath: file.folder + "/ailleurs.xml")
    let store = try Store(opening: file.path, composition: Shop.composition, confinement: exports)
    let code = try refusalCode { try store.perform(MakeFile(path: "lien.xml"), as: "anne", on: file.today) }
    #expect(code == "confined-folder" || code == "file-exists")
    #expect(!FileManager.default.fileExists(atPath: file.folder + "/ailleurs.xml"))
  }
}

extension ProducedFileTests {
  @Test func `the outbox keeps what each file was about and where it went`() throws {
    let file = try ShopFile()
    try file.perform(MakeFile(path: file.folder + "/a.xml"))
    let item = try #require(
      try file.store.read(as: "anne", on: file.today) { try OutboxItem.latest(5, in: $0) }.first)
    #expect(item.kind == "fichier" && item.recordKind == "note" && item.state == .sent)
    #expect(item.answer == file.folder + "/a.xml")
    // SHA-256 of « bonjour ».
    #expect(item.digest == "2cb4b1431b84ec15d35ed83bb927e27e8967d75f4bcd9cc4b25c8d879ae23e18")
  }

  @Test func `a refused operation leaves nothing in the outbox`() throws {
    let file = try ShopFile()
    _ = try refusalCode { try file.perform(MakeFile(path: file.folder + "/a.xml", closed: true)) }
    #expect(try file.store.read(as: "anne", on: file.today) { try OutboxItem.latest(5, in: $0) }.isEmpty)
  }
}
