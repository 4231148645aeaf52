import Kernel

/// A document's VAT of one rate that waits for payment, and what of it has fallen due.
///
/// Each payment releases its share, rounded to the cent; the last one takes the rest (CGI art. 269, 2 c).
struct PendingVAT: Hashable, Sendable {
  let rate: VATRate
  /// Signed as the document: negative on a credit note.
  let tax: Money
  let base: Money
  /// What the document asks, signed alike.
  let toPay: Money
  var releasedTax: Money
  var releasedBase: Money
  var paid: Money

  /// What falls due as `amount` more is settled, in the document's sign; less than zero when it is undone.
  mutating func release(_ amount: Money) -> (tax: Money, base: Money) {
    let before = (releasedTax, releasedBase)
    paid += amount
    if paid == toPay {
      (releasedTax, releasedBase) = (tax, base)
    } else if paid == .zero {
      (releasedTax, releasedBase) = (.zero, .zero)
    } else {
      releasedTax += tax.share(Int128(amount.cents), of: Int128(toPay.cents))
      releasedBase += base.share(Int128(amount.cents), of: Int128(toPay.cents))
    }
    return (releasedTax - before.0, releasedBase - before.1)
  }
}
