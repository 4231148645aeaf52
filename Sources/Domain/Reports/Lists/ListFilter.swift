import Kernel

/// What someone types to narrow a list: free words in any order, and `colonne:valeur` for one column exactly.
///
/// Words are folded, so accents and case never matter; each must begin a word of the row. A value with spaces is
/// quoted: `client:"Dupont & Fils"`.
struct ListFilter {
  let words: [String]
  let exact: [(column: ListColumn, value: String)]

  init(text: String, listing: Listing) {
    var words: [String] = []
    var exact: [(ListColumn, String)] = []
    for token in Self.tokens(of: text) {
      let parts = token.split(separator: ":", maxSplits: 1)
      if parts.count == 2, let column = listing.column(Fold.key(String(parts[0]))) {
        exact.append((column, parts[1].trimmingQuotes))
      } else {
        words += Self.words(of: token)
      }
    }
    self.words = words
    self.exact = exact
  }

  func narrow(_ statement: inout ListStatement) throws {
    for (index, (column, value)) in exact.enumerated() { match(column, value, index: index, in: &statement) }
    guard !words.isEmpty else { return }
    switch statement.source.search {
    case .none: break
    case .fullText(let table, let key):
      statement.conditions.append("\(key) IN (SELECT rowid FROM \(table) WHERE \(table) MATCH :words)")
      statement.arguments["words"] = words.map { "\"\($0)\"*" }.joined(separator: " ")
    case .anywhere(let columns):
      let text = columns.map { "coalesce(\($0), '')" }.joined(separator: " || ' ' || ")
      for (index, word) in words.enumerated() {
        statement.conditions.append("instr(' ' || fold(\(text)), :word\(index)) > 0")
        statement.arguments["word\(index)"] = word
      }
    }
  }

  private func match(_ column: ListColumn, _ value: String, index: Int, in statement: inout ListStatement) {
    let name = "exact\(index)"
    switch column.kind {
    case .text, .status:
      statement.conditions.append("fold(coalesce(\(column.sql), '')) = :\(name)")
      statement.arguments[name] = Fold.key(value)
    case .money:
      statement.conditions.append("\(column.sql) = :\(name)")
      statement.arguments[name] = (try? Money.typed(value)) ?? .zero
    case .day:
      statement.conditions.append("\(column.sql) = :\(name)")
      statement.arguments[name] = Day(iso: value)?.iso ?? Self.isoDay(french: value)
    case .quantity, .price, .count:
      statement.conditions.append("CAST(\(column.sql) AS TEXT) = :\(name)")
      statement.arguments[name] = value
    }
  }

  private static func isoDay(french text: String) -> String {
    let parts = text.split(separator: "/").compactMap { Int($0) }
    guard parts.count == 3 else { return text }
    return Day(year: parts[2], month: parts[1], day: parts[0])?.iso ?? text
  }

  /// Splits on spaces outside quotes.
  private static func tokens(of text: String) -> [Substring] {
    var quoted = false
    return text.split { character in
      if character == "\"" { quoted.toggle() }
      return character == " " && !quoted
    }
  }

  /// A token's folded words, as the full-text index cuts them.
  private static func words(of token: Substring) -> [String] {
    Fold.key(String(token)).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}

extension Substring {
  /// Without the quotes around it.
  fileprivate var trimmingQuotes: String { String(self).replacing("\"", with: "") }
}
