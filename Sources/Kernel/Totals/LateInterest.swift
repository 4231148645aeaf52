/// The interest on late payment.
package enum LateInterest {
  /// The interest over `intervals` of constant remaining amount and yearly rate, rounded once, half away from
  /// zero.
  ///
  /// Each interval gives remaining (with VAT) × rate × days / 365; days run from the day after the due date
  /// (C. com. art. L441-10): 1 000,00 at 12,15 % for 45 days is 14,98.
  package static func interest(intervals: [(remaining: Money, rate: Percentage, days: Int)]) -> Money {
    let weighed = intervals.reduce(Int128(0)) { sum, interval in
      sum + Int128(interval.remaining.cents) * Int128(interval.rate.basisPoints) * Int128(interval.days)
    }
    return .rounding(weighed, dividedBy: 10_000 * 365)
  }
}
