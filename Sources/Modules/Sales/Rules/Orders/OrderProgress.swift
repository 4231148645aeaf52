import Kernel

/// What became of an order's line: how much is invoiced, how much left the stock and waits for an invoice.
package struct OrderProgress: Hashable, Sendable {
  /// The line's position on the order, from 1.
  package let line: Int
  package let ordered: Quantity
  /// Invoiced, drafts included, less what was credited.
  package private(set) var invoiced: Quantity
  /// What the confirmation moved and no invoice counts: less than `remaining` when goods came back.
  package private(set) var out: Quantity

  package var remaining: Quantity { ordered - invoiced }

  /// - Parameter invoicing: the sums of the invoices' lines on this one; none when there is none.
  init(line: Int, ordered: Quantity, invoicing: OrderInvoicing = OrderInvoicing()) {
    self.line = line
    self.ordered = ordered
    invoiced = invoicing.moved + invoicing.anew - invoicing.returned - invoicing.forgone
    out = ordered - invoicing.moved + invoicing.forgone
  }

  /// The line once so much more of it is invoiced.
  func after(moved: Quantity, anew: Quantity) -> OrderProgress {
    var next = self
    next.invoiced += moved + anew
    next.out -= moved
    return next
  }

  /// The part of `quantity` that the order's confirmation already moved; goods that came back move anew.
  func moved(of quantity: Quantity) -> Quantity {
    guard out != .zero, out.isNegative == quantity.isNegative else { return .zero }
    return quantity.magnitude <= out.magnitude ? quantity : out
  }

  /// Whether that much of the line can be invoiced.
  func allows(_ quantity: Quantity) -> Bool {
    quantity.isNegative == ordered.isNegative && remaining.isNegative == ordered.isNegative
      && quantity.magnitude <= remaining.magnitude
  }
}

/// What invoices and their credit notes say of an order's line, summed.
struct OrderInvoicing: Hashable, Sendable {
  /// Invoiced of what the order's confirmation moved.
  var moved = Quantity.zero
  /// Invoiced of what had come back, and moves with its invoice.
  var anew = Quantity.zero
  /// Credited, its goods back in stock.
  var returned = Quantity.zero
  /// Credited, its goods left where they are.
  var forgone = Quantity.zero
}
