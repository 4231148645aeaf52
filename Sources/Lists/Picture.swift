import GRDB
import Kernel
import Store

/// How things stand on a day: as they are now when nothing is dated later, else by the facts dated up to it.
package struct Picture {
  package let day: Day
  package let reading: Reading
  /// The day to ask of reads that take one; `nil` asks how things stand now, which is faster.
  package let asOf: Day?

  /// - Parameter moves: the table of the moves it is of.
  package init(_ day: Day, of moves: String, in reading: Reading) throws {
    self.day = day
    self.reading = reading
    let last = try Day.fetchOne(
      try reading.db.cachedStatement(sql: "SELECT max(day) FROM \(moves)"))
    // A picture of today is of now, unless the file already holds later days.
    let isNow = day == reading.today && (last ?? day) <= day
    asOf = isNow ? nil : day
  }

  package var isPast: Bool { asOf != nil }

  /// The rows of a query written with `:as_of`.
  package func fetch(_ sql: String, _ arguments: StatementArguments = [:]) throws -> [Row] {
    try Row.fetchAll(reading.db, sql: sql, arguments: arguments + ["as_of": day])
  }
}
