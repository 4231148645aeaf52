import Kernel

/// What an adjustment by hand must satisfy.
struct AdjustmentRule {
  let item: StockItem
  let quantity: Quantity
  let day: Day
  let today: Day
  let cost: UnitPrice?
  let note: String
  /// The least there is on any day from its own on.
  let least: Quantity

  /// Whether it takes more than there is, on its day or after.
  var goesBelowZero: Bool { quantity.isNegative && (least + quantity).isNegative }

  /// Why it cannot be made, or `nil` when it can.
  ///
  /// - Parameter force: whether someone who may insists on going below zero.
  func refusal(force: Bool) -> InventoryRefusal? {
    if let refusal = Self.refusal(of: item) ?? Self.refusal(of: day, today: today) { return refusal }
    guard quantity != .zero else { return .zeroQuantity }
    if let cost {
      guard quantity > .zero else { return .costOnExit }
      guard cost >= .zero else { return .negativeCost }
    }
    guard goesBelowZero else { return nil }
    guard force else { return .belowZero(code: item.code, left: max(.zero, least)) }
    return note.isEmpty ? .forcedWithoutNote : nil
  }

  /// Only what is counted in stock can be adjusted or counted.
  static func refusal(of item: StockItem) -> InventoryRefusal? {
    item.stockable ? nil : .notStocked(item.code)
  }

  static func refusal(of day: Day, today: Day) -> InventoryRefusal? {
    day > today ? .futureDate(day, today: today) : nil
  }
}
