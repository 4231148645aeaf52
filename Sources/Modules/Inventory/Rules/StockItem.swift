import Kernel

/// A product as stock knows it: what there is of it now, what it is worth, when to order more.
package struct StockItem: Hashable, Sendable {
  /// How its stock stands against its minimum.
  package enum Level: String, CaseIterable, Sendable {
    case enough = "ok"
    case low = "sous_minimum"
    case negative = "negatif"
  }

  package let product: ProductID
  package let code: String
  package let label: String
  package let unit: String
  package let stockable: Bool
  package let active: Bool
  package let minimum: Quantity?
  /// What is ordered at a time.
  package let reorder: Quantity?
  /// What it is usually bought at, before VAT.
  package let purchasePrice: UnitPrice?
  package let state: StockState
  /// The day of its last movement, a cost alone included.
  package let lastMovedOn: Day?

  package var quantity: Quantity { state.quantity }
  package var value: Money { state.value }

  /// The average cost of one unit (*PMP*), to the millionth; the last one known where nothing is left.
  package var averageCost: UnitPrice? { state.lastCost }

  package var level: Level {
    if quantity.isNegative { return .negative }
    return minimum.map { quantity < $0 } == true ? .low : .enough
  }

  /// What is missing to the minimum; nothing where no minimum is set or it is reached.
  package var missing: Quantity { max(.zero, (minimum ?? quantity) - quantity) }

  /// What to order: what is ordered at a time, or what is missing when that is more.
  package var toOrder: Quantity { missing == .zero ? .zero : max(reorder ?? .zero, missing) }
}
