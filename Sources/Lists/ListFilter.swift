import GRDB
import Kernel

/// What someone types to narrow a list: free words in any order, and `colonne:valeur` for one column exactly.
///
/// Words are folded, so accents and case never matter; each must begin a word of the row. A value with spaces is
/// quoted: `client:"Dupont & Fils"`. A state's own word, « payées », « échues », narrows to that state.
package struct ListFilter {
  let words: [String]
  let exact: [(column: ListColumn, value: String)]

  init(text: String, listing: Listing) {
    var words: [String] = []
    var exact: [(ListColumn, String)] = []
    for token in Self.tokens(of: text) {
      let parts = token.split(separator: ":", maxSplits: 1)
      if parts.count == 2, let column = listing.column(Fold.key(String(parts[0]))) {
        let value = parts[1].trimmingQuotes
        exact.append((column, column.id == "etat" ? Self.states[Fold.key(value)] ?? value : value))
      } else if let state = listing.column("etat"), let code = Self.states[Fold.key(token)] {
        exact.append((state, code))
      } else {
        words += Self.words(of: String(token))
      }
    }
    self.words = words
    self.exact = exact
  }

  /// The words of states as people type them, folded, and their codes; in quotes they are ordinary words.
  private static let states = [
    "brouillon": "brouillon", "brouillons": "brouillon", "validee": "validee", "validees": "validee",
    "payee": "payee", "payees": "payee", "annulee": "annulee", "annulees": "annulee", "retard": "en_retard",
    "echue": "en_retard", "echues": "en_retard", "litige": "en_litige", "litiges": "en_litige",
    "partielle": "partielle", "partielles": "partielle", "envoye": "envoye", "envoyes": "envoye",
    "accepte": "accepte", "acceptes": "accepte", "refuse": "refuse", "refuses": "refuse", "expire": "expire",
    "expires": "expire", "disponible": "disponible", "disponibles": "disponible",
    "payer": "a_payer", "approuver": "a_approuver", "confirmee": "confirmee", "confirmees": "confirmee",
    "facturee": "facturee", "facturees": "facturee", "commandee": "commandee", "commandees": "commandee",
    "recue": "recue", "recues": "recue", "close": "close", "closes": "close", "negatif": "negatif",
    "negatifs": "negatif", "rupture": "sous_minimum", "ruptures": "sous_minimum", "executer": "a_executer",
    "execute": "execute", "executes": "execute",
  ]

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
      try match(hits, key: key, texts: texts, counting: counting, in: &statement, db)
      statement.wordHits += wordTests(also, in: &statement)
    case .hits(let hits, let key, let texts):
      try match(hits, key: key, texts: texts, counting: counting, in: &statement, db)
    case .eachWord(let condition):
      for (index, word) in words.enumerated() {
        statement.wordHits.append("(\(condition(word, ":each\(index)")))")
        statement.arguments["each\(index)"] = word
      }
    case .anywhere(let columns): statement.wordHits += wordTests(columns, in: &statement)
    }
  }

  /// Up to this many hits are gathered and sorted; beyond, the order asked for is walked and each row looked up.
  private static let fewHits = 5_000

  private func match(
    _ hits: String, key: String, texts: [String], counting: Bool, in statement: inout ListStatement,
    _ db: Database
  ) throws {
    // Most rows have a word that begins with a given letter: the first ones fill a page before all are counted.
    guard counting || texts.isEmpty || !words.contains(where: { $0.count == 1 }) else {
      statement.isCounted = false
      statement.wordTests = wordTests(texts, in: &statement)
      return
    }
    let some = "SELECT count(*) FROM (SELECT 1 FROM (\(hits)) LIMIT \(Self.fewHits + 1))"
    let count = try Int.fetchOne(db, sql: some, arguments: StatementArguments(statement.arguments)) ?? 0
    if count <= Self.fewHits { statement.isNarrow = true }
    statement.wordHits.append("\(statement.isNarrow ? "" : "+")\(key) IN (\(hits))")
    if count > Self.fewHits { statement.wordTests = wordTests(texts, in: &statement) }
  }

  /// Each word begins a word of these columns.
  private func wordTests(_ columns: [String], in statement: inout ListStatement) -> [String] {
    guard !columns.isEmpty else { return [] }
    let text = columns.map { "coalesce(\($0), '')" }.joined(separator: " || ' ' || ")
    let spaced = ["-", "''", ".", "/", "@"].reduce("fold(\(text))") { "replace(\($0), '\($1)', ' ')" }
    return words.enumerated().map { index, word in
      statement.arguments["word\(index)"] = " " + word
      return "instr(' ' || \(spaced), :word\(index)) > 0"
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
  fileprivate var trimmingQuotes: String { String(self).replacing("\"", with: "") }
}
