import ArgumentParser
import Lists
import Program

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
