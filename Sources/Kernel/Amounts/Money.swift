/// An amount in euros, stored in cents.
///
/// There is no `*`: whoever multiplies names the rounding, with `rounding(_:dividedBy:)` or `share(_:of:)`.
/// Written "1234.50" by machines: always two decimals, at most 13 digits before them.
package struct Money: FixedDecimal {
  package static let form = DecimalForm(places: 2, shownPlaces: 2, integerDigits: 13, subject: "Le montant")

  package let cents: Int64

  package init(cents: Int64) { self.cents = cents }
  package init(units: Int64) { self.init(cents: units) }

  package var units: Int64 { cents }
  package var isNegative: Bool { cents < 0 }
  package var magnitude: Money { isNegative ? -self : self }

  /// The greatest amount that can be written: 9 999 999 999 999,99.
  package static let greatest = Money(cents: form.greatestUnits)
}

extension Money {
  package static func + (lhs: Money, rhs: Money) -> Money { Money(cents: lhs.cents + rhs.cents) }
  package static func - (lhs: Money, rhs: Money) -> Money { Money(cents: lhs.cents - rhs.cents) }
  package static prefix func - (amount: Money) -> Money { Money(cents: -amount.cents) }
  package static func += (lhs: inout Money, rhs: Money) { lhs = lhs + rhs }
  package static func -= (lhs: inout Money, rhs: Money) { lhs = lhs - rhs }

  /// `numerator` cents divided by `denominator`, rounded half away from zero to the cent.
  package static func rounding(_ numerator: Int128, dividedBy denominator: Int128) -> Money {
    Money(cents: Int64(numerator.dividedHalfAwayFromZero(by: denominator)))
  }

  /// The share `part / whole` of this amount, rounded half away from zero to the cent. `whole` is never zero.
  package func share(_ part: Int128, of whole: Int128) -> Money {
    .rounding(Int128(cents) * part, dividedBy: whole)
  }
}

extension Sequence<Money> {
  /// The sum of the amounts, exact; zero when there is none.
  package func sum() -> Money { reduce(.zero, +) }
}
