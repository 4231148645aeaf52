/// The lines of a document that share category, rate and way of entering prices, while its totals are
/// computed.
struct VATPool {
  let category: VATCategory
  let rate: VATRate
  let includesTax: Bool
  /// The sum of its lines, as their prices were entered.
  let entered: Money
  /// That sum before VAT; for prices with VAT, rounded once for the pool.
  let listedNet: Money
  /// What is left before VAT after the document's discount.
  private(set) var net: Money
  /// What is left as the prices were entered.
  private(set) var kept: Money

  init(category: VATCategory, rate: VATRate, includesTax: Bool, entered: Money) {
    self.category = category
    self.rate = rate
    self.includesTax = includesTax
    self.entered = entered
    listedNet = includesTax ? rate.net(ofGross: entered) : entered
    net = listedNet
    kept = entered
  }

  /// The VAT of prices entered with it: what is left of them above `net`. Prices without VAT are taxed by
  /// rate, together.
  var includedTax: Money { includesTax ? kept - net : .zero }

  /// Takes off a part of the discount counted as the prices were entered.
  mutating func takeOff(entered part: Money) {
    kept -= part
    net = includesTax ? rate.net(ofGross: kept) : kept
  }

  /// Takes off a part of the discount counted before VAT; prices with VAT shrink in the same proportion.
  mutating func takeOff(net part: Money) {
    net -= part
    kept =
      includesTax && listedNet != .zero ? entered.share(Int128(net.cents), of: Int128(listedNet.cents)) : net
  }

  /// Rates downwards, then categories, prices without VAT first.
  static func isOrdered(_ lhs: VATPool, _ rhs: VATPool) -> Bool {
    if lhs.rate != rhs.rate { return lhs.rate > rhs.rate }
    if lhs.category != rhs.category { return lhs.category < rhs.category }
    return !lhs.includesTax && rhs.includesTax
  }
}

extension [VATPool] {
  /// The pools of the lines, in order.
  init(_ lines: [TotalLine]) {
    let groups = Dictionary(grouping: lines) {
      VATPoolKey(category: $0.category, rate: $0.appliedRate, includesTax: $0.priceIncludesTax)
    }
    self = groups.map { key, lines in
      VATPool(
        category: key.category, rate: key.rate, includesTax: key.includesTax,
        entered: lines.map(\.amount).sum())
    }
    .sorted(by: VATPool.isOrdered)
  }

  /// Spreads the document's discount over the pools.
  ///
  /// A percentage acts on the prices as they were entered, those with VAT and those without apart. An amount
  /// is spread before VAT; where all prices were entered with VAT it is an amount with VAT, so that their
  /// total is what was said.
  mutating func apply(_ discount: DocumentDiscount) {
    switch discount {
    case .none: return
    case .percent(let percentage):
      for includesTax in [false, true] {
        let members = indices.filter { self[$0].includesTax == includesTax }
        takeOffEntered(percentage.of(members.map { self[$0].entered }.sum()), from: members)
      }
    case .amount(let amount):
      guard !allSatisfy(\.includesTax) else { return takeOffEntered(amount, from: Array<Int>(indices)) }
      for (index, part) in zip(indices, amount.spread(over: map(\.listedNet))) {
        self[index].takeOff(net: part)
      }
    }
  }

  private mutating func takeOffEntered(_ amount: Money, from members: [Int]) {
    let parts = amount.spread(over: members.map { self[$0].entered })
    for (index, part) in zip(members, parts) { self[index].takeOff(entered: part) }
  }
}

/// What the lines of a pool share.
private struct VATPoolKey: Hashable {
  let category: VATCategory
  let rate: VATRate
  let includesTax: Bool
}
