import Kernel
import SalesFacts

/// A deposit invoice as another document deducts it.
package struct DeductedDeposit: Hashable, Sendable {
  package let deposit: Invoice.ID
  package let number: String
  package let day: Day
  package let net: Money
  package let tax: Money

  package init(deposit: Invoice.ID, number: String, day: Day, net: Money, tax: Money) {
    self.deposit = deposit
    self.number = number
    self.day = day
    self.net = net
    self.tax = tax
  }

  package var gross: Money { net + tax }

  var issued: IssuedDocument.Deduction {
    IssuedDocument.Deduction(deposit: deposit.rawValue, number: number, net: net, tax: tax)
  }
}

extension [DeductedDeposit] {
  /// The deposits, oldest first, that fit under `gross`; one that does not waits for the next invoice.
  func fitting(under gross: Money) -> [DeductedDeposit] {
    var left = gross
    return sorted { ($0.day, $0.number) < ($1.day, $1.number) }.filter { deposit in
      guard deposit.gross <= left else { return false }
      left -= deposit.gross
      return true
    }
  }
}
