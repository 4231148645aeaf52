import Connectors
import Lists
import Store

/// The rows of a list as CSV: the same columns as `comptoir list`, read page by page.
package enum ListExport {
  private static let page = 500

  /// - Parameter only: the rows to keep; all of them when empty.
  @Sendable package static func write(
    _ query: ListQuery, only: Set<Int64>, in reading: Reading, to output: (String) -> Void
  ) throws -> Int {
    let writer = CSVListWriter(listing: query.listing)
    output(writer.head + "\n")
    var count = 0
    var last: ListRow?
    while true {
      let rows = try query.rows(after: last, limit: page, in: reading)
      for row in rows where only.isEmpty || only.contains(row.id) {
        output(writer.line(row) + "\n")
        count += 1
      }
      guard rows.count == page else { return count }
      last = rows.last
    }
  }
}
