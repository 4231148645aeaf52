import Accounting
import Kernel
import Lists

/// How entries are named and found, in SQL over `entry`.
enum EntrySQL {
  /// The codes of the journals, spaced.
  static let journals = Journal.allCases.map(\.rawValue).joined(separator: " ")

  /// The French name of the journal of a column.
  static func journal(_ column: String) -> String {
    let cases = Journal.allCases.map { "WHEN '\($0.rawValue)' THEN '\($0.label.replacing("'", with: "''"))'" }
    return "CASE \(column) \(cases.joined(separator: " ")) END"
  }

  /// Where an entry comes from, in a word.
  static let origin = """
    CASE entry.origin WHEN 'auto' THEN 'pièce' WHEN 'manual' THEN 'saisie' WHEN 'opening' THEN 'ouverture'
      WHEN 'provisional' THEN 'provisoire' WHEN 'inventory' THEN 'inventaire' WHEN 'imported' THEN 'reprise'
      WHEN 'vat' THEN 'TVA' ELSE entry.origin END
    """

  static func number(of entry: String) -> ListExpression {
    "(SELECT other.number FROM entry AS other WHERE other.id = \(entry))"
  }

  static let reversal: ListExpression =
    "(SELECT other.number FROM entry AS other WHERE other.reverses = entry.id ORDER BY other.id LIMIT 1)"

  /// A word is in the label, the piece or the number, begins the journal's name or one of the party's.
  @Sendable static func condition(_ word: String, argument: String) -> String {
    let journals = Journal.allCases.filter { Fold.key($0.label).hasPrefix(word) }.map { "'\($0.rawValue)'" }
    return """
      entry.party_id IN (SELECT part.id FROM party AS part WHERE part.root_id IN (
        SELECT rowid FROM party_search WHERE party_search MATCH '"' || \(argument) || '"*'))
      OR instr(lower(entry.piece), \(argument)) > 0 OR instr(lower(entry.number), \(argument)) > 0
      OR instr(fold(entry.label), \(argument)) > 0 OR entry.journal IN (\(journals.joined(separator: ", ")))
      """
  }
}
