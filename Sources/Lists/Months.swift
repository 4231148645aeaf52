import GRDB
import Kernel
import Store

/// The months a board looks back on.
package enum Months {
  /// How many months boards look back on.
  package static let shown = 12

  /// The first days of the `count` months up to that of `day`, oldest first.
  package static func starts(_ count: Int, until day: Day) -> [Day] {
    (0..<count).reversed().map { day.startOfMonth.adding(months: -$0) }
  }

  /// `2026-03`, as `substr(day, 1, 7)` gives it.
  package static func key(_ day: Day) -> String { String(day.iso.prefix(7)) }

  /// The sums of the last `count` months up to `day`, oldest first; the last one up to `day` itself.
  ///
  /// - Parameter column: the rows' day.
  package static func sums(
    _ count: Int, until day: Day, of amount: String, from rows: String, where condition: String = "1",
    day column: String = "day", in reading: Reading
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
