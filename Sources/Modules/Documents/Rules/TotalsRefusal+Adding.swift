import Kernel

extension TotalsRefusal {
  /// Why the amounts of such lines under a discount in euros could not be added up, or `nil` when they can.
  ///
  /// Twice leaves room for the VAT: a total that passes here is at most the greatest amount.
  package static func adding(_ lines: [TotalLine], discount: Money = .zero) -> TotalsRefusal? {
    let whole = lines.reduce(Int128(discount.magnitude.cents)) { $0 + Int128($1.amount.magnitude.cents) }
    return whole * 2 <= Int128(Money.greatest.cents) ? nil : .tooLarge(.greatest)
  }
}
