import Kernel

/// Why goods, or their cost alone, moved.
package enum MoveKind: String, Codable, CaseIterable, Sendable {
  case sale
  case saleReturn = "sale-return"
  case purchase
  case purchaseReturn = "purchase-return"
  case receipt
  case order
  case orderReturn = "order-return"
  case adjustment
  case count
  /// A cost without goods: what an invoice adds to a receipt, what a supplier gives back on a price.
  case value
}

/// The record a movement comes from, by its kind in the log.
package struct MoveSource: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case invoice, order, purchase
    case purchaseOrder = "purchase-order"
    case adjustment, count
  }

  package let kind: Kind
  package let record: Int64

  package init(_ kind: Kind, _ record: Int64) {
    self.kind = kind
    self.record = record
  }
}

/// How the cost of what moves is known.
enum Costing: Hashable {
  /// As what is there: every exit, and an entry at nobody's price.
  case average
  /// What came in cost as a whole, before VAT.
  case given(Money)
  /// What it went out for with that document or order; the average where stock knows of no such exit.
  case returned(MoveSource)
}

/// One line of a fact as stock takes it.
struct Movement {
  let product: ProductID
  /// What the fact calls it.
  let name: String
  let day: Day
  let kind: MoveKind
  /// Signed: positive comes in; zero for a cost alone.
  let quantity: Quantity
  let costing: Costing
  let source: MoveSource
  /// As printed on the document.
  let number: String
  var party: Int64?
  var reason = ""
  var note = ""
}

/// Where a movement stands among those of its product: by its day, then by the log.
struct MovePlace: Hashable, Comparable {
  let day: Day
  let event: Int64
  let position: Int64

  static func < (lhs: MovePlace, rhs: MovePlace) -> Bool {
    (lhs.day, lhs.event, lhs.position) < (rhs.day, rhs.event, rhs.position)
  }
}
