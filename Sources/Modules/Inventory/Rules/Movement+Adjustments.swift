import InventoryFacts
import Kernel

extension StockAdjusted {
  /// What came or went by hand; an entry at the cost said, else at the average.
  var movements: [Movement] {
    guard quantity != .zero else { return [] }
    let costing = quantity > .zero ? cost.map { Costing.given($0.cost(of: quantity)) } : nil
    return [
      Movement(
        product: product, name: code, day: day, kind: .adjustment, quantity: quantity,
        costing: costing ?? .average, source: MoveSource(.adjustment, adjustment),
        number: AdjustmentNumber.adjustment(adjustment), reason: reason.rawValue, note: note)
    ]
  }
}

extension CountClosed {
  /// What differs from what stock said when it was counted.
  var movements: [Movement] {
    lines.filter { $0.counted != $0.expected }.map { line in
      Movement(
        product: line.product, name: line.code, day: day, kind: .count,
        quantity: line.counted - line.expected, costing: .average, source: MoveSource(.count, count),
        number: AdjustmentNumber.count(count), reason: AdjustmentReason.count.rawValue)
    }
  }
}

/// How adjustments and counts are called: `AJ-12`, `INV-3`.
package enum AdjustmentNumber {
  package static func adjustment(_ id: Int64) -> String { "AJ-\(id)" }
  package static func count(_ id: Int64) -> String { "INV-\(id)" }
}
