import GRDB
import Kernel

/// What someone types to narrow a list: free words in any order, and `colonne:valeur` for one column exactly.
///
/// Words are folded, so accents and case never matter; each must begin a word of the row. A value with spaces is
/// quoted: `client:"Dupont & Fils"`. What says a state of this list, « payées », « en retard », narrows to that state; in
/// quotes it is ordinary words.
package struct ListFilter {
  private(set) var words: [String] = []
  package private(set) var exact: [(column: ListColumn, value: String)] = []

  /// Whether it lets every row through.
  var isEmpty: Bool { words.isEmpty && exact.isEmpty }

  package init(text: String, listing: Listing) {
    var tokens = Self.tokens(of: text)[...]
    while let token = tokens.first {
      if let named = Self.named(by: token, in: listing) {
        exact.append(named)
        tokens.removeFirst()
      } else if let said = Self.stateSaid(by: tokens, in: listing) {
        exact.append((said.column, said.code))
        tokens.removeFirst(said.length)
      } else {
        words += Self.words(of: String(token))
        tokens.removeFirst()
      }
    }
  }

  /// The column a token names and its value; the code of a state that is told by its word.
  private static func named(by token: Substring, in listing: Listing) -> (ListColumn, String)? {
    let parts = token.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let column = listing.column(Fold.key(String(parts[0]))) else { return nil }
    let value = parts[1].unquoted
    return (column, column.states.state(typed: value)?.code ?? value)
  }

  /// The state of this list that the first tokens say, as many of them as do.
  private static func stateSaid(
    by tokens: ArraySlice<Substring>, in listing: Listing
  ) -> (column: ListColumn, code: String, length: Int)? {
    guard let column = listing.stateColumn else { return nil }
    let bare = tokens.prefix(longestState).prefix { !$0.contains("\"") && !$0.contains(":") }
    for length in stride(from: bare.count, to: 0, by: -1) {
      let text = bare.prefix(length).joined(separator: " ")
      if let state = column.states.state(typed: text) { return (column, state.code, length) }
    }
    return nil
  }

  /// Words of the longest state people type: « facturée en partie ».
  private static let longestState = 3

  /// Narrows a query to what was typed; where few rows match, they are gathered and sorted.
  func narrow(_ statement: inout ListStatement, counting: Bool, in db: Database) throws {
    for (index, (column, value)) in exact.enumerated() { match(column, value, index: index, in: &statement) }
    guard !words.isEmpty else { return }
    statement.arguments["match"] = words.map { "\"\($0)\"*" }.joined(separator: " ")
    statement.arguments["text"] = words.joined(separator: " ")
    switch statement.source.search {
    case .none: break
    case .fullText(let table, let key, let also, let texts):
      let hits = "SELECT rowid FROM \(table) WHERE \(table) MATCH :match"
      let said = texts.map { "said.\($0)" }.joined(separator: " || ' ' || ")
      let text = said.isEmpty ? nil : "(SELECT \(said) FROM \(table) AS said WHERE said.rowid = \(key))"
      try match(hits, key: key, text: text, counting: counting, in: &statement, db)
      statement.wordHits += wordTests(Self.folded(also), in: &statement)
    case .hits(let hits, let key, let texts):
      try match(hits, key: key, text: Self.folded(texts), counting: counting, in: &statement, db)
    case .eachWord(let condition):
      for (index, word) in words.enumerated() {
        statement.wordHits.append("(\(condition(word, ":each\(index)")))")
        statement.arguments["each\(index)"] = word
      }
    case .anywhere(let columns): statement.wordHits += wordTests(Self.folded(columns), in: &statement)
    }
  }

  /// Up to this many hits are gathered and sorted; beyond, the order asked for is walked and each row looked up.
  private static let fewHits = 3_000

  private func match(
    _ hits: String, key: String, text: String?, counting: Bool, in statement: inout ListStatement,
    _ db: Database
  ) throws {
    // Most rows have a word that begins with a given letter: the first ones fill a page before all are counted.
    guard counting || text == nil || !words.contains(where: { $0.count == 1 }) else {
      statement.isCounted = false
      statement.wordTests = wordTests(text, in: &statement)
      return
    }
    let some = "SELECT count(*) FROM (SELECT 1 FROM (\(hits)) LIMIT \(Self.fewHits + 1))"
    let count = try Int.fetchOne(db, sql: some, arguments: StatementArguments(statement.arguments)) ?? 0
    if count <= Self.fewHits { statement.isNarrow = true }
    statement.wordHits.append("\(statement.isNarrow ? "" : "+")\(key) IN (\(hits))")
    if count > Self.fewHits { statement.wordTests = wordTests(text, in: &statement) }
  }

  /// The words of columns, folded as they are read; `nil` for none.
  private static func folded(_ columns: [String]) -> String? {
    let text = columns.map { "coalesce(\($0), '')" }.joined(separator: " || ' ' || ")
    return columns.isEmpty ? nil : "fold(\(text))"
  }

  /// Each word begins a word of a folded text.
  private func wordTests(_ text: String?, in statement: inout ListStatement) -> [String] {
    guard let text else { return [] }
    let spaced = ["-", "''", ".", "/", "@"].reduce(text) { "replace(\($0), '\($1)', ' ')" }
    return words.map { word in
      let name = "word\(statement.arguments.count)"
      statement.arguments[name] = " " + word
      return "instr(' ' || \(spaced), :\(name)) > 0"
    }
  }

  private func match(_ column: ListColumn, _ value: String, index: Int, in statement: inout ListStatement) {
    let (name, sql) = ("exact\(index)", statement.sql(of: column))
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
  package static func words(of text: String) -> [String] {
    Fold.key(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}

extension Substring {
  /// Without the quotes around it.
  fileprivate var unquoted: String { String(self).replacing("\"", with: "") }
}
