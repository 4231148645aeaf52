import Kernel
import Purchasing
import Receivables
import Sales
import Treasury

/// The states of all that a party's history may tell.
package enum HistoryStates {
  package static let client =
    (InvoiceState.issued + MovementState.words + QuoteState.words + Order.State.words + Dispute.Status.words)
    .unique
  package static let supplier = (PurchaseState.received + MovementState.words + PurchaseOrderState.words)
    .unique
}
