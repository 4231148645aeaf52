import Kernel

/// What a sale took out of stock of one product, and what of it came back so far.
struct ReturnedGoods {
  let out: Quantity
  let cost: Money
  let back: Quantity
  let backCost: Money

  /// What `quantity` more coming back is worth: its share of the exit cost, never the sale price.
  ///
  /// Shares are taken of the whole, so that once everything is back its costs sum to the exit's to the cent.
  /// `nil` when nothing went out.
  func cost(of quantity: Quantity) -> Money? {
    guard out > .zero else { return nil }
    let share = cost.share(Int128((back + quantity).tenThousandths), of: Int128(out.tenThousandths))
    return max(.zero, share - backCost)
  }
}
