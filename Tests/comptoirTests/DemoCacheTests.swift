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

  /// What a demonstration kept says; `nil` where there is none.
  private func text(of cache: DemoCache) -> String? {
    var found: String?
    let copied = cache.copy { found = try String(contentsOfFile: $0, encoding: .utf8) }
    return copied ? found : nil
  }

  private func write(_ text: String) -> (String) throws -> Void {
    { try Data(text.utf8).write(to: URL(fileURLWithPath: $0)) }
  }

  @Test func `what one build kept is opened again by it alone, and by that person alone`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let first = try cache(of: "marie", build: "un")
    #expect(text(of: first) == nil)
    first.keep(write("histoire"))
    #expect(text(of: first) == "histoire")
    for other in ["paul", "ma.rie", "marie-2", "Marie"] {
      #expect(text(of: try cache(of: other, build: "un")) == nil, "\(other)")
    }

    let next = try cache(of: "marie", build: "deux, plus long")
    #expect(text(of: next) == nil)
    next.keep(write("suite"))
    #expect(text(of: next) == "suite")
    #expect(try kept() == 1)
  }

  @Test func `a demonstration that cannot be written is not kept, nor one that cannot be read`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let cache = try cache(of: "marie", build: "un")
    cache.keep { path in
      try write("à moit")(path)
      throw CocoaError(.fileWriteOutOfSpace)
    }
    #expect(try kept() == 0)
    cache.keep(write("histoire"))
    #expect(!cache.copy { _ in throw CocoaError(.fileReadCorruptFile) })
    #expect(try kept() == 0)
  }
}
