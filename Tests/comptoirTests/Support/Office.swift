import Foundation
import TestSupport
import Testing

/// A company in a folder of its own, and the program run on it as a script would.
final class Office {
  /// What a run answered.
  struct Run {
    let code: Int32
    let output: String
    let errors: String

    /// The one JSON object or array on standard output.
    var json: Any? { try? JSONSerialization.jsonObject(with: Data(output.utf8), options: .fragmentsAllowed) }
    var object: [String: Any] { read() ?? [:] }
    var rows: [[String: Any]] { read() ?? [] }

    /// What is no such JSON is a fault of the test, not an empty answer.
    private func read<T>() -> T? {
      if !(json is T) { Issue.record("no \(T.self): \(output) \(errors)") }
      return json as? T
    }
    /// The refusal on standard error: its last line.
    var refusal: [String: Any] {
      let line = errors.split(separator: "\n").last ?? ""
      return (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? [String: Any] ?? [:]
    }
  }

  let folder: URL
  let company: String
  private static let day = "2026-03-12"

  /// - Parameter isEmpty: whether the folder starts without a company.
  init(isEmpty: Bool = false) throws {
    folder = TestFolder.new("comptoir")
    company = folder.appendingPathComponent("martin.comptoir").path
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    if !isEmpty { try run("init", company, "--name", "SARL Martin", "--user", "marie") }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The program built beside the tests.
  private static var program: URL {
    let runner = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    return [beside, runner.deletingLastPathComponent()].map { $0.appendingPathComponent("comptoir") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? beside
  }

  @discardableResult
  func run(_ arguments: String..., input: String = "", environment: [String: String] = [:]) throws -> Run {
    let process = Process()
    process.executableURL = Self.program
    process.arguments = arguments + (arguments.contains("--date") ? [] : ["--date", Self.day])
    process.currentDirectoryURL = folder
    process.environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin", "COMPTOIR_COMPANY": company]
      .merging(["COMPTOIR_USER": "marie"]) { own, _ in own }.merging(environment) { _, given in given }
    let (output, errors, entry) = (Pipe(), Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = entry
    try process.run()
    entry.fileHandleForWriting.write(Data(input.utf8))
    try entry.fileHandleForWriting.close()
    // Errors are short; the answer, which may be long, is read first.
    let answer = output.fileHandleForReading.readDataToEndOfFile()
    let complaint = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Run(
      code: process.terminationStatus, output: String(decoding: answer, as: UTF8.self),
      errors: String(decoding: complaint, as: UTF8.self))
  }

  /// A file of the folder, by its bytes.
  func file(_ name: String, _ data: Data) throws -> String {
    let url = folder.appendingPathComponent(name)
    try data.write(to: url)
    return url.path
  }

  func file(_ name: String, _ text: String) throws -> String { try file(name, Data(text.utf8)) }

  func text(of name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }
}
