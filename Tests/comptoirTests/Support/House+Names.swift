import Foundation

/// The names that sources declare and those they use.
extension House.File {
  /// The text without its comments.
  var code: String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        let start = line.firstRange(of: "//")?.lowerBound ?? line.endIndex
        // `https://` is no comment.
        return start > line.startIndex && line[line.index(before: start)] == ":" ? line : line[..<start]
      }
      .joined(separator: "\n")
  }

  /// What its lines declare: types, members, cases, locals; one name a declaration, the first of a list of cases.
  var declared: [String] {
    code.split(separator: "\n").compactMap { line in
      var words = line.split(separator: " ")[...]
      while let word = words.first, Self.modifiers.contains(String(word)) || word.hasPrefix("@") {
        words.removeFirst()
      }
      guard let keyword = words.popFirst(), Self.keywords.contains(String(keyword)), let rest = words.first
      else { return nil }
      let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      let isPattern = keyword == "case" && rest.dropFirst(name.count).hasPrefix(":")
      return name.first.map { $0.isLetter || $0 == "_" } == true && !isPattern && name != "let"
        ? String(name) : nil
    }
  }

  /// How many times each word stands in it.
  var words: [String: Int] {
    let parts = Array(code.utf8).split { byte in
      !(byte == UInt8(ascii: "_") || byte >= 128 || (48...57).contains(byte) || (65...90).contains(byte)
        || (97...122).contains(byte))
    }
    return parts.reduce(into: [:]) { $0[String(decoding: $1, as: UTF8.self), default: 0] += 1 }
  }

  private static let modifiers: Set<String> = [
    "package", "private", "fileprivate", "private(set)", "fileprivate(set)", "static", "final", "mutating",
    "nonmutating", "consuming", "borrowing", "indirect", "nonisolated", "nonisolated(unsafe)", "override",
    "lazy",
  ]
  private static let keywords: Set<String> = [
    "func", "var", "let", "struct", "class", "enum", "actor", "protocol", "typealias", "case",
  ]
}
