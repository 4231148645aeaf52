import HumanResourcesFacts
import Kernel

/// One expense of a claim.
package struct ExpenseLine: Hashable, Sendable {
  package let day: Day
  package let category: ExpenseCategory
  package let label: String
  /// What is given back, VAT included.
  package let gross: Money
  /// Zero when the receipt says none.
  package let rate: VATRate
  /// What of it is VAT that may be deducted.
  package let deductible: Money
  /// The trip it pays, by the scale.
  package let trip: Trip?

  /// What was paid to someone.
  ///
  /// - Parameter recoversVAT: whether the company deducts VAT at all.
  package init(
    day: Day, category: ExpenseCategory, label: String, gross: Money, rate: VATRate, recoversVAT: Bool = true
  ) {
    self.init(
      day: day, category: category, label: label, gross: gross, rate: rate,
      deductible: recoversVAT ? category.deductible(of: gross, at: rate) : .zero, trip: nil)
  }

  /// What a trip is worth.
  package init(day: Day, label: String, trip: Trip, worth: Money) {
    self.init(
      day: day, category: .mileage, label: label, gross: worth, rate: .zero, deductible: .zero, trip: trip)
  }

  init(
    day: Day, category: ExpenseCategory, label: String, gross: Money, rate: VATRate, deductible: Money,
    trip: Trip?
  ) {
    self.day = day
    self.category = category
    self.label = label
    self.gross = gross
    self.rate = rate
    self.deductible = deductible
    self.trip = trip
  }

  /// The line as its listeners need it.
  var fact: ExpenseApproved.Line {
    ExpenseApproved.Line(category: category, day: day, gross: gross, deductible: deductible, rate: rate)
  }
}
