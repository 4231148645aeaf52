import Foundation
import Testing

/// Facts are named once and for ever; what is not proved by a golden could be changed unseen.
@Suite struct EventNameTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The Swift files of a folder, or those of its folders of that name.
  private static func texts(in folder: String, _ room: String = "") throws -> [String] {
    let folder = root.appendingPathComponent(folder)
    let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return try files.filter { $0.hasSuffix(".swift") && (room.isEmpty || $0.contains("/\(room)/")) }.sorted()
      .map { try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8) }
  }

  private static func goldens() throws -> [String] {
    let tests = root.appendingPathComponent("Tests")
    let files = FileManager.default.enumerator(atPath: tests.path)?.compactMap { $0 as? String } ?? []
    return try files.filter { $0.hasPrefix("FactsTests/") || $0.hasSuffix("GoldenTests.swift") }
      .filter { $0.hasSuffix(".swift") }
      .map { try String(contentsOf: tests.appendingPathComponent($0), encoding: .utf8) }
  }

  /// Whatever declares itself an event.
  private static func declarations() throws -> [String] {
    try (texts(in: "Sources/Modules", "Facts") + texts(in: "Sources/Store")).flatMap { text in
      text.matches(of: #/(?:struct|enum|class) (\w+)[^{]*: [^{]*\bEvent\b[^{]*\{/#).map { String($0.1) }
    }
  }

  /// Each event's type and name, as the sources declare them.
  private static func declared() throws -> [(type: String, name: String)] {
    try (texts(in: "Sources/Modules", "Facts") + texts(in: "Sources/Store")).flatMap { text in
      text.matches(of: #/struct (\w+): Event \{/#).compactMap { match in
        text[match.range.upperBound...].firstMatch(of: #/static let name = "([^"]+)"/#)
          .map { (String(match.1), String($0.1)) }
      }
    }
  }

  @Test func `every name is a module's, a past participle's and a version's, and is used once`() throws {
    let names = try Self.declared().map(\.name)
    let written = try Self.declarations().count
    #expect(names.count == written && written > 70, "a fact whose name was not read")
    #expect(Set(names).count == names.count)
    for name in names { #expect(name.wholeMatch(of: #/[a-z]+\.[a-z]+(-[a-z]+)*\.v[1-9]/#) != nil, "\(name)") }
  }

  @Test func `every fact has a golden`() throws {
    // A module may keep its own: `RemindersGoldenTests.swift` in its folder.
    let goldens = try Self.goldens().joined()
    for type in try Self.declared().map(\.type) { #expect(goldens.contains("\(type)("), "\(type)") }
  }
}
