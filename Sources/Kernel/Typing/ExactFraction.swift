/// A number computed exactly: what a person types is rounded once, at the end. Each operation is `nil` on
/// overflow.
struct ExactFraction: Hashable, Sendable {
  let numerator: Int128
  /// Always above zero.
  let denominator: Int128

  /// Reduces by the greatest common divisor. `nil` when the denominator is zero.
  init?(_ numerator: Int128, over denominator: Int128 = 1) {
    guard denominator != 0, numerator != .min, denominator != .min else { return nil }
    var (divisor, rest) = (numerator.magnitude, denominator.magnitude)
    while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
    let common = Int128(divisor) * (denominator < 0 ? -1 : 1)
    self.numerator = numerator / common
    self.denominator = denominator / common
  }

  func plus(_ other: ExactFraction) -> ExactFraction? {
    let (left, overflowLeft) = numerator.multipliedReportingOverflow(by: other.denominator)
    let (right, overflowRight) = other.numerator.multipliedReportingOverflow(by: denominator)
    let (sum, overflowSum) = left.addingReportingOverflow(right)
    let (below, overflowBelow) = denominator.multipliedReportingOverflow(by: other.denominator)
    guard !overflowLeft, !overflowRight, !overflowSum, !overflowBelow else { return nil }
    return ExactFraction(sum, over: below)
  }

  func times(_ other: ExactFraction) -> ExactFraction? {
    let (above, overflowAbove) = numerator.multipliedReportingOverflow(by: other.numerator)
    let (below, overflowBelow) = denominator.multipliedReportingOverflow(by: other.denominator)
    guard !overflowAbove, !overflowBelow else { return nil }
    return ExactFraction(above, over: below)
  }

  var negated: ExactFraction? { ExactFraction(-numerator, over: denominator) }
  var inverted: ExactFraction? { ExactFraction(denominator, over: numerator) }

  /// The number in units of one `unitsInOne`-th, rounded half away from zero; `nil` when it does not fit.
  func units(unitsInOne: Int64) -> Int64? {
    let (scaled, overflow) = numerator.multipliedReportingOverflow(by: Int128(unitsInOne))
    return overflow ? nil : Int64(exactly: scaled.dividedHalfAwayFromZero(by: denominator))
  }
}
