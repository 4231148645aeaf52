import Kernel
import Ledgers
import Parties
import Store

/// Pays back part of a client's available credit, the oldest first.
package struct RefundCredit: UseCase {
  package static let name = "treasury.refund"
  package static let title = "Rembourser un client"
  package static let permission = Permission.refundCredit

  package let client: Reference<Party>
  package let amount: Money
  package let method: PaymentMethod
  /// Today when left out; never after it.
  package let date: Day?
  package let reference: String?

  package init(
    client: Reference<Party>, amount: Money, method: PaymentMethod, date: Day? = nil, reference: String? = nil
  ) {
    self.client = client
    self.amount = amount
    self.method = method
    self.date = date
    self.reference = reference
  }

  package func run(in tx: borrowing Transaction) throws -> PaidBack {
    try Ledger.client.payBack(amount, with: client, by: method, on: date, reference: reference, in: tx)
  }
}
