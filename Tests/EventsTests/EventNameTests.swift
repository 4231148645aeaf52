import Foundation
import Testing

/// Facts are named once and for ever; what is not proved by a golden could be changed unseen.
@Suite struct EventNameTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func texts(in folder: String) throws -> [String] {
    let folder = root.appendingPathComponent(folder)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .map { try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8) }
  }

  /// Each event's type and name, as the sources declare them.
  private static func declared() throws -> [(type: String, name: String)] {
    try texts(in: "Sources/Domain/Events").flatMap { text in
      text.matches(of: #/struct (\w+): Event \{/#).compactMap { match in
        text[match.range.upperBound...].firstMatch(of: #/static let name = "([^"]+)"/#)
          .map { (String(match.1), String($0.1)) }
      }
    }
  }

  @Test func `every name is a module's, a past participle's and a version's, and is used once`() throws {
    let names = try Self.declared().map(\.name)
    #expect(names.count == 78)
    #expect(Set(names).count == names.count)
    for name in names { #expect(name.wholeMatch(of: #/[a-z]+\.[a-z]+(-[a-z]+)*\.v[1-9]/#) != nil, "\(name)") }
  }

  @Test func `every fact has a golden`() throws {
    let goldens = try Self.texts(in: "Tests/EventsTests").joined()
    for type in try Self.declared().map(\.type) { #expect(goldens.contains("\(type)("), "\(type)") }
  }
}
