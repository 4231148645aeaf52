import Kernel

/// Some records that wait for someone, and the sum of their amounts.
package struct Pile: Hashable, Sendable {
  package let count: Int
  package let amount: Money

  package init(count: Int, amount: Money) {
    self.count = count
    self.amount = amount
  }

  package static let none = Pile(count: 0, amount: .zero)

  package static func + (lhs: Pile, rhs: Pile) -> Pile {
    Pile(count: lhs.count + rhs.count, amount: lhs.amount + rhs.amount)
  }
}
