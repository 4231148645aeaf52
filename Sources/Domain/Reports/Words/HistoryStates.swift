import Kernel
import Receivables
import Sales

/// The states of all that a party's history may tell.
enum HistoryStates {
  static let client =
    (InvoiceState.issued + MovementState.words + QuoteState.words + Order.State.words + Dispute.Status.words)
    .unique
  static let supplier = (PurchaseState.received + MovementState.words + PurchaseOrderState.words).unique
}
