import Foundation
import TestSupport

/// The sources of the project and the rows of its manifest, as they stand.
struct House {
  /// A source file: the target that compiles it and what it imports.
  struct File {
    /// Below `Sources`.
    let path: String
    let target: String
    let imports: [String]
    let lines: Int
    let text: String

    /// The room of a module's file, such as `Rules`.
    var room: String { path.split(separator: "/").dropFirst(2).first.map(String.init) ?? "" }
  }

  /// Where a target stands in a module.
  enum Floor {
    case facts, domain, desk, other

    init(_ target: String) {
      let known = House.moduleNames
      if known.contains(target) {
        self = .domain
      } else if target.hasSuffix("Facts") {
        self = .facts
      } else if target.hasSuffix("Desk"), target != "Desk", target != "DocumentsDesk" {
        self = .desk
      } else {
        self = .other
      }
    }
  }

  let sources: [File]
  /// By target, those of ours it declares.
  let dependencies: [String: Set<String>]

  var targets: [String] { dependencies.keys.sorted() }
  var ours: Set<String> { Set(dependencies.keys) }
  /// Every target of every module.
  var modules: Set<String> { ours.filter { Floor($0) != .other }.union(["DocumentsDesk", "Overview"]) }

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The modules that have rules of their own, by their folders.
  static let moduleNames: Set<String> = {
    let folder = root.appending(path: "Sources/Modules")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return Set(
      names.filter { FileManager.default.fileExists(atPath: folder.appending(path: "\($0)/Operations").path) }
    )
  }()

  private static let shared = Result { try House(manifest: describe()) }

  static func read() throws -> House { try shared.get() }

  /// The manifest as the package manager reads it, in a scratch folder of its own: tests run in the usual one.
  private static func describe() throws -> Data {
    let scratch = TestFolder.new("comptoir-manifest")
    defer { try? FileManager.default.removeItem(at: scratch) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "swift", "package", "--package-path", root.path, "--scratch-path", scratch.path, "dump-package",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return data
  }

  private init(manifest: Data) throws {
    let package = try JSONDecoder().decode(Manifest.self, from: manifest)
    let names = Set(package.targets.map(\.name))
    dependencies = Dictionary(
      package.targets.filter { $0.type != "test" }.map { target in
        (target.name, Set(target.dependencies.compactMap(\.name)).intersection(names))
      }, uniquingKeysWith: { first, _ in first })
    let base = Self.root.appending(path: "Sources")
    let paths = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
    sources = try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      let text = try String(contentsOf: base.appending(path: path), encoding: .utf8)
      return File(
        path: path, target: Self.target(of: path),
        imports: text.matches(of: #/(?m)^\s*(?:@\w+ )?import (\w+)/#).map { String($0.1) },
        lines: text.split(separator: "\n", omittingEmptySubsequences: false).count - 1, text: text)
    }
  }

  private static func target(of path: String) -> String {
    let parts = path.split(separator: "/").map(String.init)
    guard parts[0] == "Modules" else { return parts[0] }
    if parts[1] == "Overview" { return "Overview" }
    return switch parts[2] {
    case "Facts": parts[1] + "Facts"
    case "Rules", "Words", "Operations", "Storage": parts[1]
    default: parts[1] + "Desk"
    }
  }
}

/// What of the manifest's JSON is looked at.
private struct Manifest: Decodable {
  struct Target: Decodable {
    let name: String
    let type: String
    let dependencies: [Dependency]
  }

  /// `{"byName": ["Kernel", null]}`, or a product of another package, which is none of ours.
  struct Dependency: Decodable {
    let name: String?

    private enum Key: String, CodingKey { case byName }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      name = try container.decodeIfPresent([String?].self, forKey: .byName)?.first.flatMap { $0 }
    }
  }

  let targets: [Target]
}
