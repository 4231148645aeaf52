import GRDB
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
        words += Self.words(of: String(token))
      }
    }
    self.words = words
    self.exact = exact
  }

  /// Narrows a query to what was typed; where few rows match, they are gathered and sorted.
  func narrow(_ statement: inout ListStatement, in db: Database) throws {
    for (index, (column, value)) in exact.enumerated() { match(column, value, index: index, in: &statement) }
    guard !words.isEmpty else { return }
    switch statement.source.search {
    case .none: break
    case .fullText(let table, let key, let also):
      try search(table, key: key, in: &statement, db)
      matchAnywhere(also, in: &statement)
    case .eachWord(let template): matchEach(template, in: &statement)
    case .anywhere(let columns): matchAnywhere(columns, in: &statement)
    }
  }

  /// Above this many hits, walking the order asked for and testing each row costs less than sorting the hits.
  private static let fewHits = 5_000

  private func search(
    _ table: String, key: String, in statement: inout ListStatement, _ db: Database
  ) throws {
    let match = words.map { "\"\($0)\"*" }.joined(separator: " ")
    let hits = try Int.fetchOne(
      db,
      sql: "SELECT count(*) FROM (SELECT 1 FROM \(table) WHERE \(table) MATCH ? LIMIT \(Self.fewHits + 1))",
      arguments: [match])
    if (hits ?? 0) <= Self.fewHits { statement.isNarrow = true }
    let sign = statement.isNarrow ? "" : "+"
    statement.conditions.append("\(sign)\(key) IN (SELECT rowid FROM \(table) WHERE \(table) MATCH :words)")
    statement.arguments["words"] = match
  }

  private func matchEach(_ template: String, in statement: inout ListStatement) {
    for (index, word) in words.enumerated() {
      let condition = template.replacing(":word", with: ":word\(index)").replacing(
        ":match", with: ":match\(index)")
      statement.conditions.append("(\(condition))")
      statement.arguments["word\(index)"] = word
      statement.arguments["match\(index)"] = "\"\(word)\"*"
    }
  }

  private func matchAnywhere(_ columns: [String], in statement: inout ListStatement) {
    guard !columns.isEmpty else { return }
    let text = columns.map { "coalesce(\($0), '')" }.joined(separator: " || ' ' || ")
    let spaced = ["-", "''", ".", "/", "@"].reduce("fold(\(text))") { "replace(\($0), '\($1)', ' ')" }
    for (index, word) in words.enumerated() {
      statement.conditions.append("instr(' ' || \(spaced), :word\(index)) > 0")
      statement.arguments["word\(index)"] = " " + word
    }
  }

  private func match(_ column: ListColumn, _ value: String, index: Int, in statement: inout ListStatement) {
    let (name, sql) = ("exact\(index)", column.sql(statement.isPast))
    statement.arguments[name] = argument(value, of: column)
    if let exact = column.exactSQL {
      statement.isNarrow = true
      statement.conditions.append(exact.replacing(":value", with: ":\(name)"))
      return
    }
    switch column.kind {
    case .text, .status: statement.conditions.append("fold(coalesce(\(sql), '')) = :\(name)")
    case .money, .day: statement.conditions.append("\(sql) = :\(name)")
    case .quantity, .price, .count: statement.conditions.append("CAST(\(sql) AS TEXT) = :\(name)")
    }
  }

  /// The value as the column's SQL gives it; one that cannot be read equals nothing.
  private func argument(_ value: String, of column: ListColumn) -> (any DatabaseValueConvertible)? {
    switch column.kind {
    case .text: Fold.key(value)
    // States are codes, which people read with spaces: « en retard ».
    case .status: Fold.key(value).replacing(" ", with: "_")
    case .money: try? Money.typed(value)
    case .day: Day(iso: value) ?? Self.day(french: value)
    case .quantity, .price, .count: value
    }
  }

  private static func day(french text: String) -> Day? {
    let parts = text.split(separator: "/").compactMap { Int($0) }
    return parts.count == 3 ? Day(year: parts[2], month: parts[1], day: parts[0]) : nil
  }

  /// Splits on spaces outside quotes.
  private static func tokens(of text: String) -> [Substring] {
    var quoted = false
    return text.split { character in
      if character == "\"" { quoted.toggle() }
      return character == " " && !quoted
    }
  }

  /// A text's folded words, as the full-text index cuts them.
  static func words(of text: String) -> [String] {
    Fold.key(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}

extension Substring {
  /// Without the quotes around it.
  fileprivate var trimmingQuotes: String { String(self).replacing("\"", with: "") }
}
