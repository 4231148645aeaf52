import GRDB
import Kernel
import OpenItems
import Store

/// How things stand on a day: as they are now when nothing is dated later, else by the facts dated up to it.
struct Picture {
  let day: Day
  let reading: Reading
  /// The day to ask of reads that take one; `nil` asks how things stand now, which is faster.
  let asOf: Day?

  init(_ day: Day, in reading: Reading) throws {
    self.day = day
    self.reading = reading
    let last = try Day.fetchOne(
      try reading.db.cachedStatement(sql: "SELECT max(day) FROM party_move"))
    // A picture of today is of now, unless the file already holds later days.
    let isNow = day == reading.today && (last ?? day) <= day
    asOf = isNow ? nil : day
  }

  var isPast: Bool { asOf != nil }

  func ageing() throws -> [PartyAgeing] { try OpenItems.ageing(asOf: asOf, in: reading) }
  func totalAgeing() throws -> Ageing { try ageing().map(\.ageing).reduce(.zero, +) }
  func ageing(of party: Int64) throws -> Ageing { try OpenItems.ageing(of: party, asOf: asOf, in: reading) }

  /// The rows of a query written with `:as_of`.
  func fetch(_ sql: String, _ arguments: StatementArguments = [:]) throws -> [Row] {
    try Row.fetchAll(reading.db, sql: sql, arguments: arguments + ["as_of": day])
  }
}

/// The months a board looks back on.
enum Months {
  /// The first days of the `count` months up to that of `day`, oldest first.
  static func starts(_ count: Int, until day: Day) -> [Day] {
    (0..<count).reversed().map { day.startOfMonth.adding(months: -$0) }
  }

  /// `2026-03`, as `substr(day, 1, 7)` gives it.
  static func key(_ day: Day) -> String { String(day.iso.prefix(7)) }
}
