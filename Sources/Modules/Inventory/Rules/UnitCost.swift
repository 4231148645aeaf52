import Kernel

extension UnitPrice {
  /// What `quantity` costs at this price, rounded half away from zero to the cent.
  func cost(of quantity: Quantity) -> Money {
    .rounding(Int128(millionths) * Int128(quantity.tenThousandths), dividedBy: 100_000_000)
  }

  /// The cost of one unit when `quantity` is worth `value`, rounded half away from zero to the millionth.
  ///
  /// It stops at the greatest price that can be written. `quantity` is above zero.
  init(averaging value: Money, over quantity: Quantity) {
    let units = Int128(quantity.tenThousandths)
    let exact = min(Int128(value.cents) * 100_000_000, Int128(UnitPrice.form.greatestUnits) * units)
    // The house has one rounding; here what it counts is millionths.
    self.init(millionths: Money.rounding(exact, dividedBy: units).cents)
  }
}
