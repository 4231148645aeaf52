import Kernel

/// A due date of a document and what falls due on it.
package struct Instalment: Hashable, Codable, Sendable {
  package let due: Day
  package let amount: Money

  package init(due: Day, amount: Money) {
    self.due = due
    self.amount = amount
  }
}
