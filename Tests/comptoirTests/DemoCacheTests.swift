import Foundation
import TestSupport
import Testing

@testable import comptoir

/// The demonstration kept from one opening to the next.
@Suite struct DemoCacheTests {
  private let folder = TestFolder.new("cache")

  private func cache(of login: String, build: String) throws -> DemoCache {
    let executable = folder.appending(path: "programme")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(build.utf8).write(to: executable)
    return try #require(
      DemoCache(login: login, environment: ["XDG_CACHE_HOME": folder.path], executable: executable.path))
  }

  private func kept() throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "comptoir").path).count
  }

  @Test func `what one build kept is opened again by it alone, and by that person alone`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let first = try cache(of: "marie", build: "un")
    let copy = folder.appending(path: "copie").path
    #expect(!first.copy(to: copy))
    first.keep { try Data("histoire".utf8).write(to: URL(fileURLWithPath: $0)) }
    #expect(first.copy(to: copy))
    #expect(try String(contentsOfFile: copy, encoding: .utf8) == "histoire")
    #expect(try !cache(of: "paul", build: "un").copy(to: folder.appending(path: "autre").path))

    let next = try cache(of: "marie", build: "deux, plus long")
    #expect(!next.copy(to: folder.appending(path: "encore").path))
    next.keep { try Data("suite".utf8).write(to: URL(fileURLWithPath: $0)) }
    #expect(try kept() == 1)
  }

  @Test func `a demonstration that cannot be written is not kept`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let cache = try cache(of: "marie", build: "un")
    cache.keep { path in
      try Data("à moit".utf8).write(to: URL(fileURLWithPath: path))
      throw CocoaError(.fileWriteOutOfSpace)
    }
    #expect(try kept() == 0)
    #expect(!cache.copy(to: folder.appending(path: "copie").path))
  }
}
