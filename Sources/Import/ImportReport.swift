import Connectors
import Program

/// What an import did with every row it read.
package struct ImportReport {
  private(set) var read = 0
  private(set) var created = 0
  /// Rows whose record was there already.
  private(set) var skipped = 0
  package private(set) var rejected: [(row: CSVRow, why: RowRejection)] = []
  private var seen: Set<String> = []

  /// Whether a row of that key was taken earlier in the file.
  func hasSeen(_ key: String?) -> Bool { key.map(seen.contains) ?? false }

  /// The rows of one record, `count` of them, were taken.
  mutating func took(_ count: Int, key: String?, made: Bool) {
    read += count
    if made { created += count } else { skipped += count }
    if let key { seen.insert(key) }
  }

  mutating func reject(_ row: CSVRow, _ why: RowRejection) {
    read += 1
    rejected.append((row, why))
  }

  package var json: JSON {
    .object([
      ("read", .integer(Int64(read))), ("created", .integer(Int64(created))),
      ("skipped", .integer(Int64(skipped))), ("rejected", .list(rejected.map(\.why.json))),
    ])
  }

  /// The rejected rows as they stood under the file's header: corrected, the same command takes them.
  package func rejects(header: String) -> String {
    ([header] + rejected.map(\.row.text)).map { $0 + "\n" }.joined()
  }
}
