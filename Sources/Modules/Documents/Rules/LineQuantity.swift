import Kernel

/// A line of a quote or an order and how much of it comes in or is invoiced; without a quantity, all that is left.
package struct LineQuantity: Hashable, Decodable, Sendable {
  /// The line's position there, from 1.
  package let line: Int
  package let quantity: Quantity?

  package init(line: Int, quantity: Quantity? = nil) {
    self.line = line
    self.quantity = quantity
  }
}
