import Accounting

/// The lines of a ledger, in SQL: as the books hold them or, for a viewer who may not read pay, with what tells it merged
/// into one line per account, day and side.
///
/// Merged lines bear negative ids, no auxiliary and no entry: nothing leads from them. They stand beside the others in a
/// table that takes the place of `entry_line`.
struct LedgerTables {
  /// Common table expressions.
  let with: [String]
  /// The tables whose lines are, together, those of the ledger.
  let lines: [String]
  /// The tables whose rows, together, are their sums by month, account and auxiliary.
  let periods: [String]
  let isMerged: Bool

  init(_ books: BooksSQL) {
    isMerged = books.mergesPay
    guard isMerged else {
      (with, lines, periods) = (books.tables, [books.lines], [books.periods])
      return
    }
    with = [Self.pay, Self.payLines, Self.payShifts, Self.plainLines, Self.allLines]
    lines = ["plain_line", "pay_line"]
    periods = ["account_period", "pay_shift"]
  }

  /// What is read in the place of what may not be.
  static let label = "Paie (détail réservé)"

  private static let pay = """
    pay AS MATERIALIZED (
      SELECT id, account, auxiliary, day, debit, credit FROM main.entry_line WHERE id IN (\(BookedPay.lines)))
    """

  /// Casts give the columns the types they have in `entry_line`, without which SQLite would not merge both by an index.
  private static let payLines = """
    pay_line AS MATERIALIZED (
      SELECT CAST(-min(id) AS INTEGER) AS id, CAST(NULL AS INTEGER) AS entry_id, account,
        CAST('' AS TEXT) AS auxiliary, CAST('' AS TEXT) AS auxiliary_label, CAST('\(label)' AS TEXT) AS label,
        CAST(sum(debit) AS INTEGER) AS debit, CAST(sum(credit) AS INTEGER) AS credit, CAST(NULL AS TEXT) AS due,
        day, CAST('' AS TEXT) AS journal
      FROM pay GROUP BY account, day, debit > 0)
    """

  /// Sums are kept by employee: those of pay move to the account itself.
  private static let payShifts = """
    pay_shift AS MATERIALIZED (
      SELECT substr(day, 1, 7) AS period, account, '' AS auxiliary, sum(debit) AS debit, sum(credit) AS credit
      FROM pay WHERE auxiliary <> '' GROUP BY 1, 2
      UNION ALL SELECT substr(day, 1, 7), account, auxiliary, -sum(debit), -sum(credit)
      FROM pay WHERE auxiliary <> '' GROUP BY 1, 2, 3)
    """

  private static let plainLines = """
    plain_line AS NOT MATERIALIZED (
      SELECT \(columns) FROM main.entry_line AS line WHERE NOT \(BookedPay.isLine("line")))
    """

  private static let allLines = """
    entry_line AS NOT MATERIALIZED (
      SELECT \(columns) FROM plain_line UNION ALL SELECT \(columns) FROM pay_line)
    """

  private static let columns =
    "id, entry_id, account, auxiliary, auxiliary_label, label, debit, credit, due, day, journal"
}
