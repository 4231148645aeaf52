import Kernel

/// How an invoice is to be credited: whole, by lines and quantities, or by an amount with VAT.
package enum CreditRequest: Hashable, Sendable {
  case total
  case lines([CreditedLine])
  case amount(Money)
}

/// A line of an invoice to credit; without a quantity, all that is left of it.
package struct CreditedLine: Hashable, Decodable, Sendable {
  /// The line's position on the invoice, from 1.
  package let line: Int
  package let quantity: Quantity?
  /// Whether goods come back; by default they do on a line of goods.
  package let goodsBack: Bool?

  enum CodingKeys: String, CodingKey {
    case line, quantity
    case goodsBack = "goods_back"
  }

  package init(line: Int, quantity: Quantity? = nil, goodsBack: Bool? = nil) {
    self.line = line
    self.quantity = quantity
    self.goodsBack = goodsBack
  }
}

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
