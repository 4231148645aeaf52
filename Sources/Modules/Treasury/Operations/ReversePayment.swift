import Kernel
import Ledgers
import Store

/// Reverses a payment that the bank rejected or that was typed wrongly: it stays, and an opposite movement
/// reopens what it had settled.
package struct ReversePayment: UseCase {
  package static let name = "treasury.reverse-payment"
  package static let title = "Rejeter un décaissement"
  package static let permission = Permission.pay

  /// Its id or number: `D-12`.
  package let payment: Reference<CashMovement>
  /// Today when left out; never after it, nor before the payment.
  package let date: Day?
  package let reason: String
  /// The bank's fees for the rejection.
  package let fees: Money?

  package init(payment: Reference<CashMovement>, date: Day? = nil, reason: String, fees: Money? = nil) {
    self.payment = payment
    self.date = date
    self.reason = reason
    self.fees = fees
  }

  package func run(in tx: borrowing Transaction) throws -> Reversed {
    try Ledger.supplier.reverse(payment, on: date, reason: reason, fees: fees, in: tx)
  }
}
