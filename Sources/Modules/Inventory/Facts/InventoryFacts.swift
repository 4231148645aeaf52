import Kernel

/// Why stock is put right by hand.
package enum AdjustmentReason: String, Codable, CaseIterable, Sendable {
  case count = "inventaire"
  case breakage = "casse"
  case goodsReturned = "retour"
  case other = "autre"
}

/// Stock was put right by hand.
package struct StockAdjusted: Event {
  package static let name = "inventory.stock-adjusted.v1"
  package static let title = "stock ajusté"
  package static let bearing: Bearing = .stock
  package let adjustment: Int64
  package let product: ProductID
  package let code: String
  package let day: Day
  /// Signed: positive comes in.
  package let quantity: Quantity
  package let reason: AdjustmentReason
  package let note: String
  /// What one unit that comes in cost, if said; the current average cost otherwise.
  package let cost: UnitPrice?
  /// Whether it was forced below zero.
  package let forced: Bool

  package init(
    adjustment: Int64, product: ProductID, code: String, day: Day, quantity: Quantity,
    reason: AdjustmentReason, note: String, cost: UnitPrice? = nil, forced: Bool = false
  ) {
    self.adjustment = adjustment
    self.product = product
    self.code = code
    self.day = day
    self.quantity = quantity
    self.reason = reason
    self.note = note
    self.cost = cost
    self.forced = forced
  }

  package var subject: Subject { Subject(kind: .product, record: product.rawValue, label: code) }
}

/// People began to count what is on the shelves.
package struct CountStarted: Event {
  package static let name = "inventory.count-started.v1"
  package static let title = "inventaire commencé"
  package static let bearing: Bearing = []
  package let count: Int64
  package let day: Day
  package let label: String

  package init(count: Int64, day: Day, label: String) {
    self.count = count
    self.day = day
    self.label = label
  }

  package var subject: Subject { Subject(kind: .count, record: count, label: "INV-\(count)") }
}

/// A count was closed: what differs from the stock as it stood when each shelf was counted is put right.
package struct CountClosed: Event {
  package struct Line: Codable, Sendable {
    package let product: ProductID
    package let code: String
    package let counted: Quantity
    /// What the stock said at the instant of the count.
    package let expected: Quantity

    package init(product: ProductID, code: String, counted: Quantity, expected: Quantity) {
      self.product = product
      self.code = code
      self.counted = counted
      self.expected = expected
    }
  }

  package static let name = "inventory.count-closed.v1"
  package static let title = "inventaire clos"
  package static let bearing: Bearing = .stock
  package let count: Int64
  package let day: Day
  package let lines: [Line]

  package init(count: Int64, day: Day, lines: [Line]) {
    self.count = count
    self.day = day
    self.lines = lines
  }

  package var subject: Subject { Subject(kind: .count, record: count, label: "INV-\(count)") }
}
