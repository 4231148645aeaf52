extension Money {
  /// This amount cut in proportion to `weights`, to the cent and without loss.
  ///
  /// Each part is rounded half away from zero; what rounding leaves goes to the greatest weight, the first of
  /// equals. Weights that sum to zero give no proportion: all goes to the greatest. No weight gives no part.
  package func spread(over weights: [Money]) -> [Money] {
    guard let greatest = weights.indexOfGreatest else { return [] }
    let whole = weights.sum()
    var parts = weights.map { whole == .zero ? .zero : share(Int128($0.cents), of: Int128(whole.cents)) }
    parts[greatest] += self - parts.sum()
    return parts
  }
}

extension [Money] {
  /// Where the greatest amount is, sign apart; the first of equals; `nil` when there is none.
  var indexOfGreatest: Int? {
    indices.max {
      self[$0].magnitude < self[$1].magnitude || (self[$0].magnitude == self[$1].magnitude && $0 > $1)
    }
  }
}

/// The cutting of an amount into payments.
package enum Instalments {
  /// `total` in `count` equal payments, the last taking the remainder: 100,00 in 3 is 33,33 · 33,33 · 33,34.
  ///
  /// The payments are rounded towards zero, so that the last is never the smallest. `count` is at least 1.
  package static func split(_ total: Money, into count: Int) -> [Money] {
    precondition(count >= 1, "an amount is paid in one instalment at least")
    let each = Money(cents: total.cents / Int64(count))
    let last = Money(cents: total.cents - each.cents * Int64(count - 1))
    return Array(repeating: each, count: count - 1) + [last]
  }
}
