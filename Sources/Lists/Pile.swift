import Kernel

/// Some records that wait for someone, and the sum of their amounts.
package struct Pile: Hashable, Sendable {
  package let count: Int
  package let amount: Money

  package init(count: Int, amount: Money) {
    self.count = count
    self.amount = amount
  }
}
