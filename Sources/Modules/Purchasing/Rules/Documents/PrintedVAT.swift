import Kernel

/// The VAT as the supplier printed it, which stands in the books when it is within five cents of the computed one.
package enum PrintedVAT: Hashable, Sendable {
  case total(Money)
  case byRate([Rate])

  /// One rate's VAT as printed.
  package struct Rate: Hashable, Codable, Sendable {
    package let rate: VATRate
    package let amount: Money

    package init(rate: VATRate, amount: Money) {
      self.rate = rate
      self.amount = amount
    }
  }

  /// How far a supplier's rounding may go, either way.
  package static let tolerance = Money(cents: 5)

  /// What was printed in all.
  package var sum: Money {
    switch self {
    case .total(let amount): amount
    case .byRate(let rates): rates.map(\.amount).sum()
    }
  }

  /// Why it cannot stand for the VAT of these bases, or `nil` when it can.
  func refusal(over computed: [PurchaseBase]) -> PurchasingRefusal? {
    switch self {
    case .total(let amount): Self.refusal(amount, of: computed.map(\.tax).sum())
    case .byRate(let rates):
      rates.lazy.compactMap { printed in
        guard let base = computed.first(where: { $0.category.isTaxed && $0.rate == printed.rate }) else {
          return printed.amount == .zero ? nil : PurchasingRefusal.rateNotPrinted(printed.rate)
        }
        return Self.refusal(printed.amount, of: base.tax)
      }.first
    }
  }

  private static func refusal(_ printed: Money, of computed: Money) -> PurchasingRefusal? {
    let gap = printed - computed
    return gap.magnitude <= tolerance ? nil : .roundingTooLarge(printed: printed, computed: computed)
  }

  /// Puts it in the place of the computed VAT; a gap in all goes to the greatest base that bears VAT.
  func set(on bases: inout [PurchaseBase]) {
    switch self {
    case .byRate(let rates):
      for printed in rates {
        guard let index = bases.firstIndex(where: { $0.category.isTaxed && $0.rate == printed.rate }) else {
          continue
        }
        bases[index].tax = printed.amount
      }
    case .total(let amount):
      let gap = amount - bases.map(\.tax).sum()
      let taxed = bases.indices.filter { bases[$0].category.isTaxed && bases[$0].rate != .zero }
      let greatest = taxed.max {
        bases[$0].net.magnitude < bases[$1].net.magnitude
          || (bases[$0].net.magnitude == bases[$1].net.magnitude && $0 > $1)
      }
      if let greatest { bases[greatest].tax += gap }
    }
  }
}
