import GRDB
import Kernel

extension Numbering {
  /// The numbers, folded, that a prefix and a count may mean: one for each year of the series, the latest first.
  ///
  /// - Parameter prefix: folded.
  package static func meant(prefix: String, count: String, in reading: Reading) throws -> [String] {
    let rows = try Row.fetchAll(
      reading.db,
      sql: """
        SELECT series.prefix, series.width, coalesce(series_count.period, '') FROM series
        LEFT JOIN series_count ON series_count.series = series.name
        WHERE lower(series.prefix) = ? ORDER BY series_count.period DESC
        """,
      arguments: [prefix])
    return rows.map { row in
      let (width, period): (Int, String) = (row[1], row[2])
      let padded = String(repeating: "0", count: max(0, width - count.count)) + count
      return [Fold.key(row[0] as String), period, padded].filter { !$0.isEmpty }.joined(separator: "-")
    }
  }
}
