import GRDB
import Kernel

/// How a kind of document is numbered: `FA-2026-00001`, `DEV-000001`.
package struct Series: Hashable, Sendable {
  /// The key documents ask for, such as `invoice`.
  package let name: String
  package let prefix: String
  /// Whether the year stands in the number and the count restarts with it.
  package let yearly: Bool
  package let width: Int

  package init(name: String, prefix: String, yearly: Bool, width: Int) {
    self.name = name
    self.prefix = prefix
    self.yearly = yearly
    self.width = width
  }

  /// The number that `count` gives on `day`.
  func number(_ count: Int64, on day: Day) -> String {
    let digits = String(count)
    let padded = String(repeating: "0", count: max(0, width - digits.count)) + digits
    return yearly ? "\(prefix)-\(day.year)-\(padded)" : "\(prefix)-\(padded)"
  }

  /// The span a count runs over: the document's year, or for ever.
  func period(of day: Day) -> String { yearly ? String(day.year) : "" }
}

/// Numbers given out without a hole, in the order of the documents' own dates.
///
/// A number is taken inside the transaction that freezes its document, so a rollback gives it back.
/// Source: CGI ann. II art. 242 nonies A, I 7° (chronological and continuous sequence).
package enum Numbering {
  /// The next number of the series on the document's own date.
  ///
  /// - Throws: `StoreRefusal.dateRegression` when the series already holds a later date in that period.
  package static func next(_ series: String, on day: Day, in tx: borrowing Transaction) throws -> String {
    let series = try find(series, in: tx.db)
    let period = series.period(of: day)
    try refuseRegression(of: series, on: day, in: tx.db)
    let count = try count(of: series, period: period, in: tx.db) + 1
    try tx.db.cachedStatement(
      sql: """
        INSERT INTO series_count (series, period, last, last_day) VALUES (?, ?, ?, ?)
        ON CONFLICT (series, period) DO UPDATE SET last = excluded.last, last_day = excluded.last_day
        """
    ).execute(arguments: [series.name, period, count, day])
    return series.number(count, on: day)
  }

  /// The number the next document of the series would get if nobody else comes first.
  package static func preview(_ series: String, on day: Day, in reading: Reading) throws -> String {
    let series = try find(series, in: reading.db)
    return series.number(try count(of: series, period: series.period(of: day), in: reading.db) + 1, on: day)
  }

  /// The date of the last document of the series in the period of `day`, before which none may be dated.
  package static func lastDay(_ series: String, around day: Day, in db: Database) throws -> Day? {
    let series = try find(series, in: db)
    let statement = try db.cachedStatement(
      sql: "SELECT last_day FROM series_count WHERE series = ? AND period = ?")
    return try Day.fetchOne(statement, arguments: [series.name, series.period(of: day)])
  }

  private static func refuseRegression(of series: Series, on day: Day, in db: Database) throws {
    if let last = try lastDay(series.name, around: day, in: db), day < last {
      throw StoreRefusal.dateRegression(series: series.prefix, last: last)
    }
  }

  private static func count(of series: Series, period: String, in db: Database) throws -> Int64 {
    let statement = try db.cachedStatement(
      sql: "SELECT last FROM series_count WHERE series = ? AND period = ?")
    return try Int64.fetchOne(statement, arguments: [series.name, period]) ?? 0
  }

  private static func find(_ name: String, in db: Database) throws -> Series {
    let statement = try db.cachedStatement(
      sql: "SELECT name, prefix, yearly, width FROM series WHERE name = ?")
    guard let row = try Row.fetchOne(statement, arguments: [name]) else {
      throw CommonRefusal.notFound(what: "série", key: name)
    }
    return Series(name: row[0], prefix: row[1], yearly: row[2], width: row[3])
  }
}
