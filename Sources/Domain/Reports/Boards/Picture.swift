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

  /// - Parameter moves: the table of the moves it is of.
  init(_ day: Day, of moves: String = LedgerSQL.client.move, in reading: Reading) throws {
    self.day = day
    self.reading = reading
    let last = try Day.fetchOne(
      try reading.db.cachedStatement(sql: "SELECT max(day) FROM \(moves)"))
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

  /// The sums of the last `count` months up to `day`, oldest first; the last one up to `day` itself.
  ///
  /// - Parameter column: the rows' day.
  static func sums(
    _ count: Int, until day: Day, of amount: String, from rows: String, where condition: String,
    day column: String, in reading: Reading
  ) throws -> [Money] {
    let starts = starts(count, until: day)
    guard let first = starts.first else { return [] }
    let found = try Row.fetchAll(
      reading.db,
      sql: """
        SELECT substr(\(column), 1, 7), coalesce(sum(\(amount)), 0) FROM \(rows)
        WHERE \(column) BETWEEN ? AND ? AND \(condition) GROUP BY 1
        """,
      arguments: [first, day])
    let byMonth = Dictionary(found.map { ($0[0] as String, $0[1] as Money) }) { first, _ in first }
    return starts.map { byMonth[key($0)] ?? .zero }
  }
}
