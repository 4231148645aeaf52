import Accounting
import GRDB
import Kernel
import Store

/// A fiscal year as the books have it.
package struct BooksYear: Hashable, Sendable {
  package enum Opening: String, Hashable, Sendable {
    case none = "non"
    case provisional = "provisoires"
    case final = "définitifs"
  }

  package let first: Day
  package let last: Day
  package let isClosed: Bool
  package let opening: Opening
  package let entries: Int
  /// Products less charges, up to the day of the picture.
  package let result: Money
  /// The last day of the VAT returns filed in it.
  package let declared: Day?
  /// « ventes 31/03/2026 » : what is locked in it.
  package let locks: String

  /// 2026, or 2025-2026 for one that straddles.
  package var name: String { first.year == last.year ? "\(first.year)" : "\(first.year)-\(last.year)" }

  /// Those begun by a day, oldest first.
  package static func all(asOf day: Day, in reading: Reading) throws -> [BooksYear] {
    let books = BooksSQL(reading: reading)
    return try Row.fetchAll(
      reading.db,
      sql: """
        \(books.head)SELECT start, end, state, has_opening,
          (SELECT coalesce(sum(counted), 0) FROM \(BookSums.entries.source(where: books.isOwnEntry("row")))
            WHERE day BETWEEN start AND min(end, :day)),
          (SELECT max(to_day) FROM vat_return WHERE to_day BETWEEN start AND end),
          (SELECT group_concat(domain || ' ' || substr(until, 9, 2) || '/' || substr(until, 6, 2) || '/'
            || substr(until, 1, 4), ', ') FROM period_lock WHERE until >= start)
        FROM fiscal_year WHERE start <= :day ORDER BY start
        """,
      arguments: ["day": day]
    ).map { row in
      let (first, last): (Day, Day) = (row[0], row[1])
      let state: YearStateCode = try row.code(2)
      return BooksYear(
        first: first, last: last, isClosed: state == .closed, opening: opening(try row.code(3)),
        entries: row[4],
        result: try BooksResult.of(first, min(last, day), in: reading), declared: row[5], locks: row[6] ?? "")
    }
  }

  private static func opening(_ stored: YearOpeningCode) -> Opening {
    switch stored {
    case .none: .none
    case .provisional: .provisional
    case .final: .final
    }
  }
}

/// Products less charges.
enum BooksResult {
  static func of(_ first: Day, _ last: Day, in reading: Reading) throws -> Money {
    let books = BooksSQL(reading: reading)
    return try Money.fetchOne(
      reading.db,
      sql: """
        \(books.head)SELECT coalesce(sum(credit - debit), 0)
        FROM (\(books.moves(from: first, to: last, accounts: ("6", "8"), by: .account)))
        """) ?? .zero
  }
}
