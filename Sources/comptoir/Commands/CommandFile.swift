import Foundation
import Kernel
import Program
import Store

/// A file of operations, one JSON object a line, each a transaction.
struct CommandFile {
  /// One line that is not blank.
  struct Line {
    /// From 1.
    let number: Int
    let text: Substring
    /// The operation the whole file is for; `nil` when each line names its own.
    let operation: String?

    /// The operation this line describes: its arguments alone, or `{"name": …, "arguments": {…}}`.
    func useCase() throws -> any UseCase {
      let data = Data(text.utf8)
      if let operation { return try Program.command(operation).decode(data) }
      guard let fields = try? JSONSerialization.jsonObject(with: data) as? [String: Any] else {
        throw CommonRefusal.invalidValue(
          field: "JSON", reason: "un objet {\"name\", \"arguments\"} est attendu")
      }
      for key in fields.keys.sorted() where !["name", "arguments"].contains(key) {
        throw CommonRefusal.unknownKey(key)
      }
      guard let name = fields["name"] as? String else { throw CommonRefusal.missingKey("name") }
      guard let arguments = fields["arguments"] as? [String: Any] else {
        throw CommonRefusal.missingKey("arguments")
      }
      return try Program.command(name).decode(JSONSerialization.data(withJSONObject: arguments))
    }
  }

  let lines: [Line]

  init(text: Data, operation: String?) throws {
    guard let text = String(validating: text, as: UTF8.self) else {
      throw CommonRefusal.invalidValue(field: "file", reason: "le fichier n’est pas en UTF-8")
    }
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
      .filter { !$0.element.allSatisfy(\.isWhitespace) }
      .map { Line(number: $0.offset + 1, text: $0.element, operation: operation) }
  }
}
