extension Int128 {
  /// This number divided by `divisor`, rounded to the nearest whole number, halves away from zero.
  ///
  /// The one rounding of the house: every amount that is rounded goes through it. `divisor` is never zero.
  func dividedHalfAwayFromZero(by divisor: Int128) -> Int128 {
    precondition(divisor != 0, "a division by zero has no rounding")
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    guard remainder.magnitude * 2 >= divisor.magnitude else { return quotient }
    return (self < 0) == (divisor < 0) ? quotient + 1 : quotient - 1
  }
}
