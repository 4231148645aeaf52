import Kernel

/// What was paid to someone since the year began, by which ceilings and reliefs are put right month after month.
package struct PayToDate: Hashable, Sendable {
  package var gross = Money.zero
  /// The social security ceilings of the months.
  package var ceiling = Money.zero
  /// What of the gross stood under the ceiling, and between one and eight of them.
  package var tranche1 = Money.zero
  package var tranche2 = Money.zero
  /// Under four ceilings.
  package var capped = Money.zero
  /// What bore the technical balance contribution.
  package var technical = Money.zero
  /// What the minimum wage would have been.
  package var minimum = Money.zero
  package var relief = Money.zero
  package var exemptOvertime = Money.zero
  package var taxable = Money.zero
  package var incomeTax = Money.zero

  package init() {}

  static let parts: [any WritableKeyPath<PayToDate, Money> & Sendable] = [
    \.gross, \.ceiling, \.tranche1, \.tranche2, \.capped, \.technical, \.minimum, \.relief, \.exemptOvertime,
    \.taxable, \.incomeTax,
  ]

  package static func + (left: PayToDate, right: PayToDate) -> PayToDate {
    var sum = left
    for part in parts { sum[keyPath: part] += right[keyPath: part] }
    return sum
  }

  package static prefix func - (pay: PayToDate) -> PayToDate {
    var opposite = pay
    for part in parts { opposite[keyPath: part] = -opposite[keyPath: part] }
    return opposite
  }
}
