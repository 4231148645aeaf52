import AccountingFacts
import Company
import GRDB
import Kernel
import Store

/// The fiscal years of the books and the periods locked in them.
struct YearRows {
  let db: Database

  /// The first day of the fiscal year that holds `day`, made when it is new.
  func year(of day: Day) throws -> Day {
    if let start = try known(of: day) { return start }
    let (start, end) = try planned(for: day)
    try db.execute(
      sql: "INSERT INTO fiscal_year (start, end, state) VALUES (?, ?, 'open')", arguments: [start, end])
    return start
  }

  /// The first day of the fiscal year that holds `day`, made already or to be made.
  func start(of day: Day) throws -> Day { try known(of: day) ?? planned(for: day).start }

  func end(of start: Day) throws -> Day {
    let statement = try db.cachedStatement(sql: "SELECT end FROM fiscal_year WHERE start = ?")
    return try Day.fetchOne(statement, arguments: [start]) ?? planned(for: start).end
  }

  private func known(of day: Day) throws -> Day? {
    let statement = try db.cachedStatement(
      sql: "SELECT start FROM fiscal_year WHERE start <= ?1 AND end >= ?1")
    return try Day.fetchOne(statement, arguments: [day])
  }

  /// A year begins the day after the one before and ends the day before the next, whatever the company has since
  /// decided.
  private func planned(for day: Day) throws -> (start: Day, end: Day) {
    let rule = try BooksRows(db: db).fiscalYearStart()
    let before = try Day.fetchOne(
      db, sql: "SELECT max(end) FROM fiscal_year WHERE end < ?", arguments: [day])
    let after = try Day.fetchOne(
      db, sql: "SELECT min(start) FROM fiscal_year WHERE start > ?", arguments: [day])
    return (
      max(rule.start(of: day), before?.adding(days: 1) ?? .first),
      min(rule.end(of: day), after?.adding(days: -1) ?? .last)
    )
  }

  /// The first day from `day` on that nothing locks, for an entry of those domains.
  func firstOpen(from day: Day, domains: [PeriodLocked.Domain]) throws -> Day {
    var open = day
    for domain in domains {
      let statement = try db.cachedStatement(sql: "SELECT until FROM period_lock WHERE domain = ?")
      if let until = try Day.fetchOne(statement, arguments: [domain.rawValue]), until >= open {
        open = until.adding(days: 1)
      }
    }
    let closed = try db.cachedStatement(sql: "SELECT max(end) FROM fiscal_year WHERE state = 'closed'")
    if let end = try Day.fetchOne(closed), end >= open { open = end.adding(days: 1) }
    if let start = try BooksRows(db: db).openedOn(), start > open { open = start }
    return open
  }

  func lock(_ fact: PeriodLocked) throws {
    try db.execute(sql: "DELETE FROM period_lock WHERE domain = ?", arguments: [fact.domain.rawValue])
    guard let until = fact.until else { return }
    try db.execute(
      sql: "INSERT INTO period_lock (domain, until) VALUES (?, ?)", arguments: [fact.domain.rawValue, until])
  }

  func close(_ start: Day, result: Money) throws {
    try db.execute(
      sql: "UPDATE fiscal_year SET state = 'closed', result = ? WHERE start = ?", arguments: [result, start])
  }

  func reopen(_ start: Day) throws {
    try db.execute(
      sql: "UPDATE fiscal_year SET state = 'open', result = NULL WHERE start = ?", arguments: [start])
  }

  func setOpening(_ opening: YearOpeningCode, of start: Day) throws {
    try db.execute(
      sql: "UPDATE fiscal_year SET has_opening = ? WHERE start = ?", arguments: [opening.rawValue, start])
  }

  /// The first day of the year after one, when it is open on the balances of that one.
  func opened(after start: Day) throws -> Day? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT later.start FROM fiscal_year AS this JOIN fiscal_year AS later ON later.start > this.end
        WHERE this.start = ? AND later.has_opening > 0 ORDER BY later.start LIMIT 1
        """)
    return try Day.fetchOne(statement, arguments: [start])
  }

  func opening(of start: Day) throws -> YearOpeningCode {
    let row = try Row.fetchOne(
      db, sql: "SELECT has_opening FROM fiscal_year WHERE start = ?", arguments: [start])
    return try row.map { try $0.code(0) } ?? YearOpeningCode.none
  }
}
