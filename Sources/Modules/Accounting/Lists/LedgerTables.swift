import Accounting
import HumanResourcesFacts
import Store

/// The lines of a ledger, in SQL: as the books hold them or, for a viewer who may not read pay, with what tells it merged
/// into one line per account, month and side; per day on accounts of cash, as the bank tells them.
///
/// What undoes a slip lessens its side instead of standing alone on the other, so that one corrected on a day of its own
/// is not told apart from the pay of the month. Merged lines bear negative ids, no auxiliary and no entry: nothing leads from them. They stand beside the others in a
/// table that takes the place of `entry_line`.
package struct LedgerTables {
  /// Common table expressions.
  let with: [String]
  /// The tables whose lines are, together, those of the ledger.
  let lines: [String]
  /// The tables whose rows, together, are their sums by month, account and auxiliary.
  let periods: [String]
  /// The table whose rows are their sums by month and account.
  let months: String
  /// The table whose rows are their sums by day and account; `nil` where lines are merged or left out.
  let days: String?
  let isMerged: Bool

  /// - Parameter isPast: whether only what was posted up to the day looked at counts.
  init(_ books: BooksSQL, isPast: Bool) {
    isMerged = books.mergesPay
    guard isMerged else {
      (with, lines, periods) = (books.tables, [books.lines], [books.periods])
      months = books.isRestricted ? books.periods : BookSums.months.name
      days = books.isRestricted ? nil : BookSums.days.name
      return
    }
    with = [Self.pay(isPast), Self.payLines, Self.payShifts, Self.plainLines, Self.allLines]
    lines = ["plain_line", "pay_line"]
    periods = ["account_period", "pay_shift"]
    // Pay moves between the parties of an account and never leaves its month.
    months = BookSums.months.name
    days = nil
  }

  private static func pay(_ isPast: Bool) -> String {
    """
    pay AS MATERIALIZED (
      SELECT id, account, auxiliary, day, debit, credit,
        EXISTS (SELECT 1 FROM main.entry JOIN main.event ON event.seq = entry.event
          WHERE entry.id = entry_id AND event.name = '\(PayslipReversed.name)') AS undoes
      FROM main.entry_line WHERE id IN (\(BookedPay.lines))\(isPast ? " AND day <= :as_of" : ""))
    """
  }

  /// Casts give the columns the types they have in `entry_line`, without which SQLite would not merge both by an index.
  private static let payLines = """
    pay_line AS MATERIALIZED (
      SELECT CAST(-min(id) AS INTEGER) AS id, CAST(NULL AS INTEGER) AS entry_id, account,
        CAST('' AS TEXT) AS auxiliary, CAST('' AS TEXT) AS auxiliary_label, CAST('\(BookedPay.label)' AS TEXT) AS label,
        CAST(sum(iif(undoes, -credit, debit)) AS INTEGER) AS debit,
        CAST(sum(iif(undoes, -debit, credit)) AS INTEGER) AS credit, CAST(NULL AS TEXT) AS due,
        CAST(max(day) AS TEXT) AS day, CAST('' AS TEXT) AS journal
      FROM pay GROUP BY account, iif(account GLOB '5*', day, substr(day, 1, 7)), (debit > 0) <> undoes)
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
