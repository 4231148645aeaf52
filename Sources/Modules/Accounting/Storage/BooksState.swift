import GRDB
import Kernel
import Store

/// Where the books stand now: whether they hold all the log tells, what the next entry is, which days are open.
package enum BooksState {
  /// An entry about to be posted: who emits its fact may answer with them.
  package struct NextEntry: Hashable, Sendable {
    package let id: Int64
    package let number: String
  }

  /// Whether the books have heard every fact and posted each: only then is what they show, and the next number, sure.
  package static func isAtHead(in reading: Reading) throws -> Bool {
    let statement = try reading.db.cachedStatement(
      sql: """
        SELECT coalesce((SELECT cursor FROM consumer WHERE name = 'accounting'), 0)
            = (SELECT coalesce(max(seq), 0) FROM event)
          AND NOT EXISTS (SELECT 1 FROM backlog WHERE consumer = 'accounting')
        """)
    return try Bool.fetchOne(statement) ?? false
  }

  /// The id and number of the next entry of a journal dated `day`, which is an open one.
  package static func next(_ journal: Journal, on day: Day, in reading: Reading) throws -> NextEntry {
    let id = try Int64.fetchOne(reading.db, sql: "SELECT coalesce(max(id), 0) + 1 FROM entry") ?? 1
    let year = try YearRows(db: reading.db).start(of: day)
    let number = try EntryRows(db: reading.db).next(in: journal, year: year)
    return NextEntry(id: id, number: number.text)
  }

  /// The first day of the books; `nil` until the module is first switched on.
  package static func openedOn(in reading: Reading) throws -> Day? {
    try BooksRows(db: reading.db).openedOn()
  }

  /// The fiscal year that holds a day, made already or to be made.
  package static func year(of day: Day, in reading: Reading) throws -> ClosedRange<Day> {
    let years = YearRows(db: reading.db)
    let start = try years.start(of: day)
    return start...(try years.end(of: start))
  }
}
