/// A due date and what falls due on it.
package struct InstalmentFacts: Codable, Sendable {
  package let due: Day
  package let amount: Money

  package init(due: Day, amount: Money) {
    self.due = due
    self.amount = amount
  }
}
