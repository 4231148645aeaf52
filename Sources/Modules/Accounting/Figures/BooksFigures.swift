import Accounting
import GRDB
import Kernel
import Lists
import Store

/// How the books stand on a day.
package struct BooksFigures: Sendable {
  /// Entries of each of the last twelve months, oldest first, like the other series.
  package let entries: [Int]
  /// What the VAT return to come would cost as of the day; negative for a credit.
  package let vat: Money
  /// Products less charges since the fiscal year began, and a year before over as many days.
  package let result: Money
  package let resultBefore: Money
  /// Products less charges of each month.
  package let results: [Money]
  /// What banks and tills held at the ends of the months, the last one on the day itself.
  package let cash: [Money]
  /// Facts that wait for their entry.
  package let backlog: Int

  package var entriesThisMonth: Int { entries.last ?? 0 }
  package var cashNow: Money { cash.last ?? .zero }

  package static func read(_ day: Day, in reading: Reading) throws -> BooksFigures {
    let year = try FiscalSpan(of: day, in: reading)
    let months = Months.starts(Months.shown, until: day)
    let due = try DeclaredVAT.next(asOf: day, in: reading)
    return BooksFigures(
      entries: try entries(months, until: day, in: reading),
      vat: due.map { $0.due - $0.credit } ?? .zero,
      result: try BooksResult.of(year.first, day, in: reading),
      resultBefore: try BooksResult.of(year.first.adding(years: -1), day.adding(years: -1), in: reading),
      results: try months.map { try BooksResult.of($0, min($0.endOfMonth, day), in: reading) },
      cash: try months.map { try cash(at: min($0.endOfMonth, day), in: reading) },
      backlog: try Int.fetchOne(
        reading.db, sql: "SELECT count(*) FROM backlog WHERE consumer = 'accounting'") ?? 0)
  }

  private static func entries(_ months: [Day], until day: Day, in reading: Reading) throws -> [Int] {
    let rows = try Row.fetchAll(
      reading.db,
      sql: """
        SELECT substr(day, 1, 7), sum(counted)
        FROM \(BookSums.entries.source(where: BooksSQL(reading: reading).isOwnEntry("row")))
        WHERE day BETWEEN ? AND ? GROUP BY 1
        """,
      arguments: [months.first ?? day, day])
    let byMonth = Dictionary(rows.map { ($0[0] as String, $0[1] as Int) }) { first, _ in first }
    return months.map { byMonth[Months.key($0)] ?? 0 }
  }

  private static func cash(at day: Day, in reading: Reading) throws -> Money {
    let books = BooksSQL(reading: reading)
    let standing = books.standing(
      at: day, from: try BooksStart(of: day, in: reading), accounts: ("5", "6"), by: .account)
    return try Money.fetchOne(
      reading.db,
      sql: """
        \(books.head)SELECT coalesce(sum(amount), 0) FROM (\(standing))
        """) ?? .zero
  }
}
