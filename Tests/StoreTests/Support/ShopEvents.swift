import Kernel
import TestSupport

/// Something was sold, and how its listeners are to behave.
struct Sold: Event {
  static let name = "shop.sold.v1"
  static let bearing: Bearing = []
  let sale: Int64
  let number: String
  let product: Int64
  let cents: Int64
  let note: String
  /// "till" or "stock": the listener that will refuse this fact.
  let fault: String

  var subject: Subject { Subject(kind: "product", record: product, label: number) }
}

/// From here on the stock keeper copes with faulty facts.
struct StockMended: Event {
  static let name = "shop.stock-mended.v1"
  static let bearing: Bearing = []

  var subject: Subject { Subject(kind: "stock", record: 1, label: "Stock") }
}
