import GRDB
import Kernel

/// What `check` verifies of numbers: the count of a series is the number of documents it numbered.
package struct SeriesAudit: Sendable {
  private let series: [String]
  private let counts: [String]
  private let noun: String

  /// - Parameters:
  ///   - series: their names.
  ///   - tables: where the documents they number stand, each with a condition, in SQL, on those counted.
  ///   - noun: what people call several.
  package init(_ series: [String], tables: [(name: String, condition: String)], noun: String) {
    self.series = series
    self.noun = noun
    counts = tables.map {
      "(SELECT count(*) FROM \($0.name) WHERE \($0.condition) AND number GLOB \(Self.stem) || '-*')"
    }
  }

  private static let stem = "series.prefix || iif(series.yearly, '-' || period, '')"

  package func differences(in db: Database) throws -> [String] {
    let names = series.map { "'\($0)'" }.joined(separator: ", ")
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT \(Self.stem), last, \(counts.joined(separator: " + "))
        FROM series_count JOIN series ON series.name = series_count.series
        WHERE series.name IN (\(names)) ORDER BY 1
        """)
    return rows.compactMap { row in
      let (stem, last, count): (String, Int64, Int64) = (row[0], row[1], row[2])
      return last == count ? nil : "La série \(stem) est au numéro \(last) pour \(count) \(noun)."
    }
  }
}
