import Foundation
import TestSupport
import Testing

/// A company in a folder of its own, gone with the test, and the built program run on it.
final class Office {
  /// What a run answered.
  struct Run {
    let code: Int32
    let output: String
    let errors: String

    /// The JSON array on standard output.
    var rows: [[String: Any]] { read() ?? [] }
    var object: [String: Any] { read() ?? [:] }

    /// What is no such JSON is a fault of the test, not an empty answer.
    private func read<T>() -> T? {
      let json = try? JSONSerialization.jsonObject(with: Data(output.utf8))
      if !(json is T) { Issue.record("no \(T.self): \(output) \(errors)") }
      return json as? T
    }
  }

  static let day = "2026-03-12"
  let folder: URL
  var company: String { folder.appending(path: "martin.comptoir").path }

  /// - Parameter invoices: validated invoices the company starts with, of 120,00 each.
  init(invoices: Int = 0) throws {
    folder = TestFolder.new("bout-en-bout")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try run("init", company, "--name", "SARL Martin")
    try run(
      "do", "parties.create",
      #"{"code":"DUP","name":"Dupont & Fils","roles":["client"],"postcode":"69003","city":"Lyon"}"#)
    guard invoices > 0 else { return }
    try draft(invoices)
    try run("do", "sales.validate-invoice", "--file", try orders(1...invoices))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The program built beside the tests.
  static let program: URL = {
    let runner = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return [URL(fileURLWithPath: CommandLine.arguments[0]), runner]
      .map { $0.deletingLastPathComponent().appending(path: "comptoir") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? runner
  }()

  /// What every run sees of the world around it.
  var environment: [String: String] {
    [
      "HOME": folder.path, "PATH": "/usr/bin:/bin", "COMPTOIR_COMPANY": company, "COMPTOIR_USER": "marie",
      "LC_ALL": "C.UTF-8",
    ]
  }

  /// Starts the program with these arguments, on the tests' day.
  func start(_ arguments: [String], output: Int32? = nil, errors: Int32? = nil) throws -> Child {
    try Child(
      Self.program.path, arguments + ["--date", Self.day], environment: environment,
      output: output, errors: errors)
  }

  @discardableResult
  func run(_ arguments: String...) throws -> Run {
    let (output, errors) = (try Channel(), try Channel())
    let child = try start(
      arguments, output: output.writing.fileDescriptor, errors: errors.writing.fileDescriptor)
    // Errors are short; the answer, which may be long, is read first.
    let answer = try output.all()
    let complaint = try errors.all()
    return Run(code: child.wait(), output: answer, errors: complaint)
  }

  /// So many drafts of one line, 100,00 HT.
  func draft(_ count: Int) throws {
    let line = #"{"client":"DUP","lines":[{"label":"Conseil","quantity":"1","price":"100","vat":"20"}]}"#
    let text = String(repeating: line + "\n", count: count)
    try run("do", "sales.draft-invoice", "--file", try file("brouillons.jsonl", text))
  }

  /// A file of operations that validate these drafts.
  func orders(_ drafts: ClosedRange<Int>) throws -> String {
    try file(
      "valider-\(drafts.lowerBound).jsonl", drafts.map { #"{"invoice":\#($0)}"# }.joined(separator: "\n"))
  }

  func file(_ name: String, _ text: String) throws -> String {
    let url = folder.appending(path: name)
    try text.write(to: url, atomically: true, encoding: .utf8)
    return url.path
  }

  /// Invoices as scripts read them.
  func invoices() throws -> [[String: Any]] {
    try run("list", "ventes.factures", "--sort", "numero", "--format", "json").rows
  }
}
