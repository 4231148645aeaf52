import Kernel
import Store
import TreasuryFacts

/// Gives up a file the bank will not execute: its invoices are to be paid again.
package struct CancelTransfer: UseCase {
  package static let name = "treasury.cancel-transfer"
  package static let title = "Annuler un virement"
  package static let permission = Permission.orderTransfers

  package let transfer: Reference<Transfer>
  package let reason: String

  package init(transfer: Reference<Transfer>, reason: String) {
    self.transfer = transfer
    self.reason = reason
  }

  package func run(in tx: borrowing Transaction) throws -> Done {
    let found = try Transfer.find(transfer, in: tx.reading)
    if let refusal = found.refusalToSettle { throw refusal }
    try found.settle(.cancelled, on: tx.today, reason: try MovementRule.reason(reason), in: tx)
    return Done()
  }
}
