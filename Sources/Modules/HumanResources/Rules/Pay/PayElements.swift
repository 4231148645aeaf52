import Kernel

/// What changes from month to month in someone's pay.
package struct PayElements: Hashable, Codable, Sendable {
  /// A bonus, or anything else earned that month.
  package struct Bonus: Hashable, Codable, Sendable {
    package let label: String
    package let amount: Money

    package init(label: String, amount: Money) {
      self.label = label
      self.amount = amount
    }
  }

  /// Hours paid a quarter more (C. trav. art. L3121-36).
  package var overtime25: Quantity
  /// Hours paid half more.
  package var overtime50: Quantity
  /// Hours that are not paid.
  package var absence: Quantity
  package var bonuses: [Bonus]
  package var mealVouchers: Int

  package init(
    overtime25: Quantity = .zero, overtime50: Quantity = .zero, absence: Quantity = .zero,
    bonuses: [Bonus] = [], mealVouchers: Int = 0
  ) {
    self.overtime25 = overtime25
    self.overtime50 = overtime50
    self.absence = absence
    self.bonuses = bonuses
    self.mealVouchers = mealVouchers
  }

  /// Why they cannot be, or `nil` when they can.
  var refusal: PayRefusal? {
    if [overtime25, overtime50, absence].contains(where: \.isNegative) { return .negativeElement }
    if overtime25 + overtime50 > Quantity(whole: 200) { return .tooMuchOvertime }
    if bonuses.contains(where: { $0.label.isEmpty }) { return .bonusNameless }
    if bonuses.contains(where: { $0.amount.magnitude > PayLimit.amount }) { return .bonusTooHigh }
    return (0...31).contains(mealVouchers) ? nil : .tooManyMealVouchers
  }
}
