import Kernel
import Reports

/// A list as a JSON array: each row an object, `id` first, then its columns in order.
struct JSONListWriter: ListWriter {
  let listing: Listing
  private var isFirst = true

  init(listing: Listing) { self.listing = listing }

  var head: String { "[" }

  mutating func line(_ row: ListRow) -> String {
    let fields = zip(listing.columns, row.values).filter { $0.0.id != "id" }
      .map { (key: $0.0.id, value: value($0.1)) }
    let text = JSON.object([("id", .integer(row.id))] + fields).line
    defer { isFirst = false }
    return (isFirst ? " " : ",") + text
  }

  func foot(_ summary: ListSummary?) -> String? { "]" }

  private func value(_ value: ListValue) -> JSON {
    switch value {
    case .none: .null
    case .count(let count): .integer(count)
    case .text, .money, .quantity, .price, .day: .text(value.machine)
    }
  }
}
