import Kernel
import Ledgers
import Store

/// Reverses a receipt that bounced or was typed wrongly: it stays, and an opposite movement reopens what it
/// had settled.
package struct ReverseReceipt: UseCase {
  package static let name = "treasury.reverse-receipt"
  package static let title = "Rejeter un encaissement"
  package static let permission = Permission.reverseReceipt

  /// Its id or number: `E-12`.
  package let receipt: Reference<CashMovement>
  /// Today when left out; never after it, nor before the receipt.
  package let date: Day?
  package let reason: String
  /// The bank's fees for the rejection.
  package let fees: Money?

  package init(receipt: Reference<CashMovement>, date: Day? = nil, reason: String, fees: Money? = nil) {
    self.receipt = receipt
    self.date = date
    self.reason = reason
    self.fees = fees
  }

  package func run(in tx: borrowing Transaction) throws -> Reversed {
    try Ledger.client.reverse(receipt, on: date, reason: reason, fees: fees, in: tx)
  }
}
