import Kernel

/// How much of a product there is, what it is worth, and what one unit last cost on average (*PMP*).
package struct StockState: Hashable, Sendable {
  /// Below zero when goods left before their entry was recorded.
  package private(set) var quantity = Quantity.zero
  /// Nothing when there is nothing; below zero what goods that are not there were costed at.
  package private(set) var value = Money.zero
  /// The average cost when there last was something, to the millionth; `nil` before the first entry.
  package private(set) var lastCost: UnitPrice?

  package static let empty = StockState()

  private init() {}

  init(quantity: Quantity, value: Money, lastCost: UnitPrice?) {
    self.quantity = quantity
    self.value = value
    self.lastCost = lastCost
  }
}

extension StockState {
  /// What a movement took with it, and what covering a negative stock books beside it.
  ///
  /// The value afterwards is the value before + `value` + `difference`.
  package struct Effect: Hashable, Sendable {
    /// Signed as the quantity.
    package let value: Money
    package let difference: Money
  }

  /// Takes a movement and says what it moved.
  ///
  /// - Parameters:
  ///   - moved: signed; zero for a cost that arrives alone.
  ///   - cost: what came in cost as a whole; `nil` for the average cost, at which all that goes out is taken.
  ///   - usual: what one unit costs where no average is known yet: the purchase price.
  package mutating func take(_ moved: Quantity, cost: Money?, usual: UnitPrice?) -> Effect {
    let value =
      moved.isNegative ? -exitCost(of: -moved, usual: usual) : cost ?? average(of: moved, usual: usual)
    let worth = valueAfter(moved, value: value)
    let effect = Effect(value: value, difference: worth - self.value - value)
    quantity += moved
    self.value = worth
    if quantity > .zero { lastCost = UnitPrice(averaging: worth, over: quantity) }
    return effect
  }

  /// What goods that leave were worth: round(q × V / Q), all of V for all there is.
  ///
  /// What is not there is costed at the last average, else at the usual price, else at nothing.
  private func exitCost(of moved: Quantity, usual: UnitPrice?) -> Money {
    guard quantity > .zero else { return known(usual).cost(of: moved) }
    guard moved > quantity else { return share(of: moved) }
    return value + known(usual).cost(of: moved - quantity)
  }

  /// What goods that come in at nobody's price are worth: as much as those already there.
  private func average(of moved: Quantity, usual: UnitPrice?) -> Money {
    quantity > .zero ? share(of: moved) : known(usual).cost(of: moved)
  }

  private func share(of moved: Quantity) -> Money {
    value.share(Int128(moved.tenThousandths), of: Int128(quantity.tenThousandths))
  }

  private func known(_ usual: UnitPrice?) -> UnitPrice { max(.zero, lastCost ?? usual ?? .zero) }

  /// The worth of what is there once `moved` has come or gone with `moving`.
  private func valueAfter(_ moved: Quantity, value moving: Money) -> Money {
    let after = quantity + moved
    guard after != .zero else { return .zero }
    if moved > .zero, quantity.isNegative { return covered(by: moved, worth: moving) }
    if after.isNegative { return moved == .zero ? value : value + moving }
    return max(.zero, value + moving)
  }

  /// The worth once an entry has covered goods that had left too early: what still lacks keeps its cost, what
  /// is left over has the entry's.
  private func covered(by moved: Quantity, worth moving: Money) -> Money {
    let after = quantity + moved
    guard after > .zero else { return share(of: after) }
    return max(.zero, moving.share(Int128(after.tenThousandths), of: Int128(moved.tenThousandths)))
  }
}
