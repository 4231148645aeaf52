import Kernel

/// What earlier credit notes took off an invoice.
package struct Credited: Hashable, Sendable {
  /// By the line's position on the invoice.
  package var quantities: [Int: Quantity]
  package var bases: [VATBase]
  /// The gross of what was credited by amount, without naming lines.
  package var byAmount: Money

  package init(quantities: [Int: Quantity] = [:], bases: [VATBase] = [], byAmount: Money = .zero) {
    self.quantities = quantities
    self.bases = bases
    self.byAmount = byAmount
  }

  package var gross: Money { bases.map(\.gross).sum() }

  func quantity(of line: Int) -> Quantity { quantities[line] ?? .zero }

  /// What is left to credit of `base`.
  func remainder(of base: VATBase) -> VATBase {
    let taken = bases.filter { $0.category == base.category && $0.rate == base.rate }
    return VATBase(
      category: base.category, rate: base.rate, net: base.net - taken.map(\.net).sum(),
      tax: base.tax - taken.map(\.tax).sum())
  }
}

/// What a credit note says: its lines, their amounts, the deposits it gives back.
package struct CreditContent: Hashable, Sendable {
  package let lines: [DocumentLine]
  package let discount: DocumentDiscount
  package let amounts: DocumentAmounts
  package let deductions: [DeductedDeposit]
}
