import Kernel
import Lists

/// A list as a table to read: the columns screens show, aligned, and their totals.
package struct TableWriter: ListWriter {
  private struct Column {
    let index: Int
    let column: ListColumn
    let width: Int
    let isNumber: Bool
  }

  private let listing: Listing
  private let columns: [Column]

  /// - Parameter first: the rows by which each column is as wide as it needs; a wider value later overflows.
  package init(listing: Listing, first: [ListRow]) {
    self.listing = listing
    columns = listing.columns.enumerated().filter { $0.element.isShown }
      .map { index, column in
        let widest = first.map { $0.values[index].french.count }.max() ?? 0
        return Column(
          index: index, column: column, width: max(column.title.count, widest),
          isNumber: Self.isNumber(column.kind))
      }
  }

  package var head: String { line(columns.map(\.column.title)) }

  package func line(_ row: ListRow) -> String { line(columns.map { row.values[$0.index].french }) }

  package func foot(_ summary: ListSummary?) -> String? {
    guard let summary else { return nil }
    let noun = summary.count < 2 ? listing.noun.one : listing.noun.many
    let totals = columns.map { summary.totals[$0.column.id]?.french ?? "" }
    let count = "\(summary.count) \(noun)"
    return totals.allSatisfy(\.isEmpty) ? count : line(totals) + "\n" + count
  }

  private func line(_ cells: [String]) -> String {
    let padded = zip(columns, cells).map { column, text in
      let plain = text.replacing("\n", with: " ")
      let blanks = String(repeating: " ", count: max(0, column.width - plain.count))
      return column.isNumber ? blanks + plain : plain + blanks
    }
    let line = padded.joined(separator: "  ")
    return String(line.reversed().drop { $0 == " " }.reversed())
  }

  private static func isNumber(_ kind: ListColumn.Kind) -> Bool {
    switch kind {
    case .money, .quantity, .price, .count: true
    case .text, .day, .status: false
    }
  }
}
