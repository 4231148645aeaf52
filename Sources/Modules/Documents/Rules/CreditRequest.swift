import Kernel

/// How an invoice is credited: whole, by lines and quantities, or by an amount with VAT.
package enum CreditRequest: Hashable, Sendable {
  case total
  case lines([CreditedLine])
  case amount(Money)

  /// The same, as a command says it.
  package enum Mode: String, Codable, CaseIterable, Sendable { case total, lines, amount }

  /// What a command asks, whose lines or amount come beside its mode.
  ///
  /// - Throws: `missingKey` when they do not.
  package init(_ mode: Mode, lines: [CreditedLine]?, amount: Money?) throws(CommonRefusal) {
    switch mode {
    case .total: self = .total
    case .lines:
      guard let lines else { throw .missingKey("lines") }
      self = .lines(lines)
    case .amount:
      guard let amount else { throw .missingKey("amount") }
      self = .amount(amount)
    }
  }

  /// What a command would say to ask it.
  package var said: (mode: Mode, lines: [CreditedLine]?, amount: Money?) {
    switch self {
    case .total: (.total, nil, nil)
    case .lines(let lines): (.lines, lines, nil)
    case .amount(let amount): (.amount, nil, amount)
    }
  }
}

/// A line of an invoice to credit; without a quantity, all that is left of it.
package struct CreditedLine: Hashable, Decodable, Sendable {
  /// The line's position on the invoice, from 1.
  package let line: Int
  package let quantity: Quantity?
  /// Whether goods go back; by default they do on a line of goods.
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

  /// How much of a line of that quantity it credits, or `nil` when that is nothing, or more than what earlier credit
  /// notes left.
  package func quantity(of whole: Quantity, after taken: Quantity) -> Quantity? {
    let remaining = whole - taken
    let asked = quantity ?? remaining
    guard asked != .zero, asked.isNegative == whole.isNegative, asked.magnitude <= remaining.magnitude else {
      return nil
    }
    return asked
  }
}
