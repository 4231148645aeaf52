import Kernel

/// Days sales outstanding: how many days of sales TTC clients still owe.
package enum DSO {
  /// Months of sales eaten from the latest backwards until the receivables are exhausted, in days.
  ///
  /// The month that exhausts them counts in proportion, rounded half away from zero once. `nil` without sales; all the
  /// days given when the sales do not exhaust the receivables.
  package static func countBack(_ receivables: Money, over months: [(sales: Money, days: Int)]) -> Int? {
    guard months.contains(where: { $0.sales > .zero }) else { return nil }
    var (left, days) = (receivables, 0)
    for month in months.reversed() {
      guard left > .zero else { break }
      guard left < month.sales else {
        left -= max(month.sales, .zero)
        days += month.days
        continue
      }
      let part = Money.rounding(Int128(left.cents) * Int128(month.days), dividedBy: Int128(month.sales.cents))
      return days + Int(part.cents)
    }
    return days
  }
}
