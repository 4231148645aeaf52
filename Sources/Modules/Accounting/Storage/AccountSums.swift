import GRDB
import Kernel
import Store

/// What moved each account and auxiliary between two days: whole months by their sums, the days around them line by
/// line.
struct AccountSums {
  let db: Database

  struct Sum {
    let account: String
    let auxiliary: String
    let debit: Money
    let credit: Money
  }

  /// From `from` to `to`, both included, by account then auxiliary; none when the days cross.
  func between(_ from: Day, _ to: Day) throws -> [Sum] {
    guard from <= to else { return [] }
    let span = Span(from, to)
    let statement = try db.cachedStatement(
      sql: """
        SELECT account, auxiliary, sum(debit), sum(credit) FROM (
          SELECT account, auxiliary, debit, credit FROM account_period WHERE period BETWEEN ? AND ?
          UNION ALL SELECT account, auxiliary, debit, credit FROM entry_line WHERE day BETWEEN ? AND ?
          UNION ALL SELECT account, auxiliary, debit, credit FROM entry_line WHERE day BETWEEN ? AND ?)
        GROUP BY account, auxiliary ORDER BY account, auxiliary
        """)
    return try Row.fetchAll(statement, arguments: span.arguments).map {
      Sum(account: $0[0], auxiliary: $0[1], debit: $0[2], credit: $0[3])
    }
  }

  /// Days as whole months and what is left before and after them.
  private struct Span {
    let arguments: StatementArguments

    init(_ from: Day, _ to: Day) {
      let first = from == from.startOfMonth ? from : from.endOfMonth.adding(days: 1)
      let last = to == to.endOfMonth ? to : to.startOfMonth.adding(days: -1)
      guard first < last else {
        arguments = [Self.none, Self.none, from, to, Self.none, Self.none]
        return
      }
      arguments = [
        String(first.iso.prefix(7)), String(last.iso.prefix(7)), from, first.adding(days: -1),
        last.adding(days: 1), to,
      ]
    }

    /// Before every day and period.
    private static let none = ""
  }
}
