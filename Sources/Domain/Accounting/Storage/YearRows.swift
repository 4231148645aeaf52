import Company
import Events
import GRDB
import Kernel
import Store

/// The fiscal years of the books and the periods locked in them.
struct YearRows {
  let db: Database

  /// Whether a year opens on balances of its own, and how sure they are.
  enum Opening: Int64, Sendable { case none, provisional, final }

  /// The first day of the fiscal year that holds `day`, made when it is new.
  func year(of day: Day) throws -> Day {
    let known = try db.cachedStatement(
      sql: "SELECT start FROM fiscal_year WHERE start <= ?1 AND end >= ?1")
    if let start = try Day.fetchOne(known, arguments: [day]) { return start }
    let rule = try BooksRows(db: db).fiscalYearStart()
    let start = try clipped(rule.start(of: day), day)
    try db.execute(
      sql: "INSERT INTO fiscal_year (start, end, state) VALUES (?, ?, 'open')",
      arguments: [start, rule.end(of: day)])
    return start
  }

  /// A year begins no earlier than the day after the one before, whatever the company has since decided.
  private func clipped(_ start: Day, _ day: Day) throws -> Day {
    let last = try Day.fetchOne(
      db, sql: "SELECT max(end) FROM fiscal_year WHERE end < ?", arguments: [day])
    guard let last, last >= start else { return start }
    return last.adding(days: 1)
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

  func setOpening(_ opening: Opening, of start: Day) throws {
    try db.execute(
      sql: "UPDATE fiscal_year SET has_opening = ? WHERE start = ?", arguments: [opening.rawValue, start])
  }

  func opening(of start: Day) throws -> Opening {
    let value = try Int64.fetchOne(
      db, sql: "SELECT has_opening FROM fiscal_year WHERE start = ?", arguments: [start])
    return value.flatMap(Opening.init(rawValue:)) ?? .none
  }
}
