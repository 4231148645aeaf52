import Kernel
import Ledgers
import TreasuryFacts

extension NewMovement {
  /// What tells it: the log names the two sides' facts apart.
  func fact(of id: Int64) -> any Event {
    switch ledger {
    case .client: fact(ofClient: id)
    case .supplier: fact(ofSupplier: id)
    }
  }

  private func fact(ofClient id: Int64) -> any Event {
    switch use {
    case .settlement(let allocations, _):
      ReceiptRecorded(
        receipt: id, party: party, day: day, amount: amount, method: method, reference: reference,
        allocations: allocations)
    case .refund:
      CreditRefunded(refund: id, party: party, day: day, amount: amount, method: method, reference: reference)
    case .reversal(let receipt, let fees):
      ReceiptReversed(
        reversal: id, receipt: receipt, party: party, day: day, amount: amount, method: method, reason: note,
        fees: fees)
    }
  }

  private func fact(ofSupplier id: Int64) -> any Event {
    switch use {
    case .settlement(let allocations, _):
      PaymentRecorded(
        payment: id, party: party, day: day, amount: amount, method: method, reference: reference,
        allocations: allocations)
    case .refund:
      SupplierRefundReceived(
        refund: id, party: party, day: day, amount: amount, method: method, reference: reference)
    case .reversal(let payment, let fees):
      PaymentReversed(
        reversal: id, payment: payment, party: party, day: day, amount: amount, method: method, reason: note,
        fees: fees)
    }
  }
}
