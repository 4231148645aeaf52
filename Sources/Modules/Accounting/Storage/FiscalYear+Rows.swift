import Company
import GRDB
import Kernel
import Store

extension FiscalYear {
  /// The years the books know, the oldest first.
  package static func all(in reading: Reading) throws -> [FiscalYear] { try all(in: reading.db) }

  static func all(in db: Database) throws -> [FiscalYear] {
    let statement = try db.cachedStatement(
      sql: "SELECT start, end, state, has_opening, result FROM fiscal_year ORDER BY start")
    return try Row.fetchAll(statement).map { row in
      let (state, opening): (YearStateCode, YearOpeningCode) = (try row.code(2), try row.code(3))
      return FiscalYear(
        start: row[0], end: row[1], isClosed: state == .closed, hasOpening: opening != .none,
        isProvisional: opening == .provisional, result: row[4])
    }
  }

  /// The year that begins in that calendar year.
  ///
  /// - Throws: `unknown-year`.
  package static func named(_ name: Int, in reading: Reading) throws -> FiscalYear {
    guard let year = try all(in: reading).last(where: { $0.name == name }) else {
      throw PeriodRefusal.unknownYear(name)
    }
    return year
  }

  /// The year that begins in that calendar year, be it known to the books or to come.
  ///
  /// - Throws: `unknown-year` for one before the books, or not next to those they know.
  static func opening(_ name: Int, in db: Database) throws -> FiscalYear {
    let known = try all(in: db)
    if let year = known.last(where: { $0.name == name }) { return year }
    let start = known.last?.end.adding(days: 1)
    guard let start, start.year == name else { throw PeriodRefusal.unknownYear(name) }
    return FiscalYear(start: start, end: try BooksRows(db: db).fiscalYearStart().end(of: start))
  }
}
