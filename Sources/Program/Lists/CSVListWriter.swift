import Connectors
import Kernel
import Lists

/// A list as CSV: the columns' ids, then one line a row, amounts with a decimal comma, days ISO.
package struct CSVListWriter: ListWriter {
  package let listing: Listing

  package init(listing: Listing) {
    self.listing = listing
  }

  package var head: String { CSVLine.text(listing.columns.map { .text($0.id) }) }

  package func line(_ row: ListRow) -> String { CSVLine.text(row.values.map(cell)) }

  package func foot(_ summary: ListSummary?) -> String? { nil }

  private func cell(_ value: ListValue) -> CSVLine.Cell {
    switch value {
    case .none: .plain("")
    case .text(let text): .text(text)
    case .day, .count: .plain(value.machine)
    case .money, .quantity, .price: .plain(value.machine.replacing(".", with: ","))
    }
  }
}
