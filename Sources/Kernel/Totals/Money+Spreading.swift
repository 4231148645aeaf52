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
