import Kernel
import Lists

/// A list as a JSON array: each row an object, `id` first, then its columns in order.
package struct JSONListWriter: ListWriter {
  let listing: Listing
  private var isFirst = true

  package init(listing: Listing) { self.listing = listing }

  package var head: String { "[" }

  package mutating func line(_ row: ListRow) -> String {
    let fields = zip(listing.columns, row.values).filter { $0.0.id != "id" }
      .map { (key: $0.0.id, value: value($0.1)) }
    let text = JSON.object([("id", .integer(row.id))] + fields).line
    defer { isFirst = false }
    return (isFirst ? " " : ",") + text
  }

  package func foot(_ summary: ListSummary?) -> String? { "]" }

  private func value(_ value: ListValue) -> JSON {
    switch value {
    case .none: .null
    case .count(let count): .integer(count)
    case .text, .money, .quantity, .price, .day: .text(value.machine)
    }
  }
}
