import Accounting
import Kernel
import Lists

/// What a line of the books says beside its own columns, in SQL over `entry_line`.
enum BooksLineSQL {
  static let joins = [
    ListJoin("entry", "entry", on: "entry.id = entry_line.entry_id"),
    ListJoin("lettered", "lettering_line", on: "lettered.line_id = entry_line.id"),
    ListJoin("lettering", "lettering", on: "lettering.id = lettered.lettering_id"),
  ]

  static let debit: ListExpression = "iif(entry_line.debit > 0, entry_line.debit, NULL)"
  static let credit: ListExpression = "iif(entry_line.credit > 0, entry_line.credit, NULL)"

  /// AA once the lines it binds balance, aa until then; as of a day, what was bound by then.
  static let letter = ListExpression(
    now: "iif(lettering.complete, lettering.code, lower(lettering.code))",
    past: """
      CASE WHEN lettering.day <= :as_of THEN iif(lettering.complete, lettering.code, lower(lettering.code))
        WHEN \(joinedBy) THEN lower(lettering.code) END
      """)

  static let letteredOn: ListExpression = "iif(lettering.complete, lettering.day, NULL)"

  private static let joinedBy = """
    EXISTS (SELECT 1 FROM lettering_move AS joining WHERE joining.line_id = entry_line.id
      AND joining.lettering_id = lettering.id AND joining.joined = 1 AND joining.day <= :as_of)
    """

  /// A word is in the line's label, begins its auxiliary's name, or is its entry's piece or number.
  @Sendable static func condition(_ word: String, argument: String) -> String {
    """
    instr(fold(\(BookLabels.ofLine())), \(argument)) > 0
    OR instr(' ' || fold(entry_line.auxiliary_label), ' ' || \(argument)) > 0
    OR instr(lower(entry_line.auxiliary), \(argument)) = 1 OR entry_line.account = \(argument)
    OR instr(lower(entry.piece), \(argument)) > 0 OR instr(lower(entry.number), \(argument)) > 0
    """
  }
}
