import Kernel

/// How a supplier credits its invoice: whole, by lines and quantities, or by an amount with VAT.
package enum PurchaseCreditRequest: Hashable, Sendable {
  case total
  case lines([PurchaseCreditedLine])
  case amount(Money)
}

/// A line of an invoice that is credited; without a quantity, all that is left of it.
package struct PurchaseCreditedLine: Hashable, Decodable, Sendable {
  /// The line's position on the invoice, from 1.
  package let line: Int
  package let quantity: Quantity?
  /// Whether goods went back; by default they did on a line of goods.
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

/// What earlier credit notes took off a supplier's invoice.
struct PurchaseCredited: Hashable, Sendable {
  /// By the line's position on the invoice.
  var quantities: [Int: Quantity] = [:]
  var bases: [PurchaseBase] = []
  /// The gross of what was credited by amount, without naming lines.
  var byAmount = Money.zero

  var gross: Money { bases.map(\.gross).sum() }
  var net: Money { bases.map(\.net).sum() }

  /// What is left to credit of `base`.
  func remainder(of base: PurchaseBase) -> PurchaseBase {
    bases.filter { $0.key == base.key }.reduce(base) { left, taken in
      PurchaseBase(
        category: left.category, rate: left.rate, net: left.net - taken.net, tax: left.tax - taken.tax,
        selfAssessed: left.selfAssessed - taken.selfAssessed, deductible: left.deductible - taken.deductible)
    }
  }
}

/// What a supplier's credit note says: its lines and their amounts.
struct PurchaseCredit: Hashable, Sendable {
  let lines: [PurchaseLine]
  let amounts: PurchaseAmounts
}
