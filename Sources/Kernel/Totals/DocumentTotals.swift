/// What a document amounts to: its lines before VAT, its VAT by rate, its discount, and what is left to pay.
package struct DocumentTotals: Hashable, Codable, Sendable {
  /// The amount before VAT of each line, before the document's discount. They sum to `net` + `discount`.
  package let lines: [Money]
  /// By rate downwards, then category.
  package let bases: [VATBase]
  /// What the document's discount takes off, before VAT.
  package let discount: Money
  package let net: Money
  package let tax: Money
  package let gross: Money
  /// The deposits deducted, with VAT (EN 16931 BT-113).
  package let prepaid: Money
  package let toPay: Money

  /// The totals of a document; `prepaid` holds the deposits to deduct, with VAT.
  ///
  /// Lines are rounded once each; VAT is computed once per rate on the document (EN 16931 BR-CO-17). Prices
  /// entered with VAT keep their total: per rate, net = round(total / (1 + rate)), VAT = total − net, added
  /// to the base and the tax of the lines without. Roundings are half away from zero. The discount is spread
  /// over the rates in proportion, the remainder on the greatest.
  package init(lines: [TotalLine], discount: DocumentDiscount = .none, prepaid: [Money] = []) {
    var pools = [VATPool](lines)
    self.lines = Self.nets(of: lines, in: pools)
    pools.apply(discount)
    bases = Self.bases(of: pools)
    net = bases.map(\.net).sum()
    tax = bases.map(\.tax).sum()
    gross = net + tax
    self.discount = self.lines.sum() - net
    self.prepaid = prepaid.sum()
    toPay = gross - self.prepaid
  }

  /// Why such a document cannot be kept, or `nil` when it can.
  package var refusal: TotalsRefusal? {
    let greatest = ([net, gross] + lines).map(\.magnitude).max() ?? .zero
    return greatest > .greatest ? .tooLarge(gross) : nil
  }
}

extension DocumentTotals {
  /// The base and the tax of each category and rate; a pair of pools with and without VAT makes one.
  private static func bases(of pools: [VATPool]) -> [VATBase] {
    var bases: [VATBase] = []
    for pool in pools {
      let tax = pool.includesTax ? pool.includedTax : pool.rate.tax(on: pool.net)
      if let last = bases.last, last.category == pool.category, last.rate == pool.rate {
        bases[bases.count - 1] = VATBase(
          category: pool.category, rate: pool.rate, net: last.net + pool.net, tax: last.tax + tax)
      } else {
        bases.append(VATBase(category: pool.category, rate: pool.rate, net: pool.net, tax: tax))
      }
    }
    return bases
  }

  /// The amount before VAT of each line. For prices with VAT, what rounding leaves goes to the pool's
  /// greatest line, so that the lines sum to the base.
  private static func nets(of lines: [TotalLine], in pools: [VATPool]) -> [Money] {
    let amounts = lines.map(\.amount)
    var nets = zip(lines, amounts).map { $0.priceIncludesTax ? $0.appliedRate.net(ofGross: $1) : $1 }
    for pool in pools where pool.includesTax {
      let members = lines.indices.filter { lines[$0].priceIncludesTax && pool.holds(lines[$0]) }
      guard let greatest = members.map({ amounts[$0] }).indexOfGreatest else { continue }
      nets[members[greatest]] += pool.listedNet - members.map { nets[$0] }.sum()
    }
    return nets
  }
}

extension VATPool {
  fileprivate func holds(_ line: TotalLine) -> Bool { line.category == category && line.appliedRate == rate }
}
