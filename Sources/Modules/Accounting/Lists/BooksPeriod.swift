import Company
import GRDB
import Kernel
import Lists
import Store

/// From which days a balance counts: the balance sheet's accounts from the last opening, the others from the year's
/// first day.
struct BooksStart {
  /// The first day of the last year that opened on balances of its own.
  let balances: Day
  /// The first day of the fiscal year.
  let year: Day

  init(of day: Day, in reading: Reading) throws {
    year = try FiscalSpan(of: day, in: reading).first
    let opened = try Day.fetchOne(
      try reading.db.cachedStatement(
        sql: "SELECT max(start) FROM fiscal_year WHERE has_opening > 0 AND start <= ?"),
      arguments: [day])
    balances = min(opened ?? .first, year)
  }
}

/// The fiscal year of the books that holds a day.
struct FiscalSpan: Hashable {
  let first: Day
  let last: Day

  /// As the books have it; as the company's setting gives it for a year nothing was posted in.
  init(of day: Day, in reading: Reading) throws {
    let row = try Row.fetchOne(
      try reading.db.cachedStatement(
        sql: "SELECT start, end FROM fiscal_year WHERE start <= ?1 AND end >= ?1"),
      arguments: [day])
    if let row {
      (first, last) = (row[0], row[1])
      return
    }
    let rule = try CompanyProfile.load(in: reading).fiscalYearStart
    (first, last) = (rule.start(of: day), rule.end(of: day))
  }
}

/// The days a list of the books is of: those asked for, or the fiscal year of the picture.
struct BooksPeriod {
  let first: Day
  let last: Day
  /// The fiscal year of the last day.
  let year: FiscalSpan

  init(_ scope: ListScope) throws {
    let asked = scope.isPast ? min(scope.to ?? scope.asOf, scope.asOf) : scope.to
    year = try FiscalSpan(of: asked ?? max(scope.today, scope.from ?? scope.today), in: scope.reading)
    last = asked ?? year.last
    first = scope.from ?? year.first
  }

  /// The same days a year before; the last one stays the end of its month.
  var before: (first: Day, last: Day) {
    let end = last.adding(years: -1)
    return (first.adding(years: -1), last == last.endOfMonth ? end.endOfMonth : end)
  }
}
