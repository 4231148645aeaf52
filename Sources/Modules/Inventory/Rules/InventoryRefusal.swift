import Kernel

/// Why stock cannot be put right, or counted.
package enum InventoryRefusal: Refusal, Equatable {
  case moduleOff
  /// A fact names a product the catalogue never told of.
  case unknownProduct(ProductID, name: String)
  case notStocked(String)
  case zeroQuantity
  case futureDate(Day, today: Day)
  case negativeCost
  case costOnExit
  case belowZero(code: String, left: Quantity)
  case forcedWithoutNote
  case countClosed(String)
  case countCancelled(String)
  case nothingCounted(String)
  case negativeCount(String)
  case countedTwice(String)
  /// Another count, still open, holds the product.
  case countedElsewhere(code: String, count: String)

  package var code: String {
    switch self {
    case .moduleOff: "module-off"
    case .unknownProduct: "unknown-product"
    case .notStocked: "not-stocked"
    case .zeroQuantity: "zero-quantity"
    case .futureDate: "future-date"
    case .negativeCost: "negative-cost"
    case .costOnExit: "cost-on-exit"
    case .belowZero: "below-zero"
    case .forcedWithoutNote: "forced-without-note"
    case .countClosed: "count-closed"
    case .countCancelled: "count-cancelled"
    case .nothingCounted: "nothing-counted"
    case .negativeCount: "negative-count"
    case .countedTwice: "counted-twice"
    case .countedElsewhere: "counted-elsewhere"
    }
  }

  package var field: String? {
    switch self {
    case .moduleOff, .unknownProduct: nil
    case .notStocked: "product"
    case .zeroQuantity, .belowZero: "quantity"
    case .futureDate: "date"
    case .negativeCost, .costOnExit: "cost"
    case .forcedWithoutNote: "note"
    case .countClosed, .countCancelled: "count"
    case .nothingCounted, .negativeCount, .countedTwice, .countedElsewhere: "lines"
    }
  }

  package static let samples: [InventoryRefusal] = [
    .moduleOff, .unknownProduct(ProductID(12), name: "Vis"), .notStocked("CONS"), .zeroQuantity,
    .futureDate(.last, today: .first), .negativeCost, .costOnExit,
    .belowZero(code: "VIS", left: Quantity(whole: 7)), .forcedWithoutNote, .countClosed("INV-3"),
    .countCancelled("INV-3"), .nothingCounted("INV-3"), .negativeCount("VIS"), .countedTwice("VIS"),
    .countedElsewhere(code: "VIS", count: "INV-2"),
  ]
}
