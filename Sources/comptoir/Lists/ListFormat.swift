import ArgumentParser
import Reports

/// The form a list is printed in.
enum ListFormat: String, CaseIterable, ExpressibleByArgument {
  case table
  case csv
  case json

  /// The writer of that form.
  ///
  /// - Parameter first: the first rows, by which a table chooses its widths.
  func writer(for listing: Listing, first: [ListRow]) -> any ListWriter {
    switch self {
    case .table: TableWriter(listing: listing, first: first)
    case .csv: CSVListWriter(listing: listing)
    case .json: JSONListWriter(listing: listing)
    }
  }
}

/// How a list is written, line after line, none with its end.
protocol ListWriter {
  var head: String { get }
  mutating func line(_ row: ListRow) -> String
  /// What ends the list; the totals are of the whole list, absent when it was cut short.
  func foot(_ summary: ListSummary?) -> String?
}
