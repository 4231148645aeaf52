import Kernel
import PartiesFacts
import PurchasingFacts
import SalesFacts
import Store
import TreasuryFacts

/// Who owes what, kept in step with the log inside each operation: its refusal refuses the operation.
struct OpenItemsListener: Listener {
  let name = "open-items"
  let manner = ListeningManner.core
  let tables =
    Ledger.allCases.flatMap { ledger in
      [
        DerivedTable(ledger.items, key: "id"), DerivedTable(ledger.allocations, key: "event, position"),
        DerivedTable(ledger.documents, key: "document_id"),
        DerivedTable(ledger.moves, key: "event, position"),
        DerivedTable(ledger.periods, key: "period, party_id"),
      ]
    } + [DerivedTable("merged_party", key: "party_id")]

  func receive(_ event: Recorded, in tx: borrowing Transaction) throws {
    try receiveClients(event, in: tx)
    try receiveSuppliers(event, in: tx)
    if let fact: PartyMerged = try event.decoded() {
      try PartyMoveRows.merge(fact.merged.party, into: fact.kept.party, in: tx.db)
    }
  }

  private func receiveClients(_ event: Recorded, in tx: borrowing Transaction) throws {
    var posting = Posting(.client, event: event.seq, db: tx.db)
    if let fact: InvoiceValidated = try event.decoded() { try posting.apply(fact) }
    if let fact: CreditNoteValidated = try event.decoded() { try posting.apply(fact) }
    if let fact: InvoiceCancelled = try event.decoded() { try posting.apply(fact) }
    if let fact: ReceiptRecorded = try event.decoded() { try posting.apply(fact) }
    if let fact: ReceiptReversed = try event.decoded() { try posting.apply(fact) }
    if let fact: CreditRefunded = try event.decoded() { try posting.apply(fact) }
    if let fact: CreditAllocated = try event.decoded() { try posting.apply(fact) }
    if let fact: AllocationUndone = try event.decoded() { try posting.apply(fact) }
    if let fact: BalanceWrittenOff = try event.decoded() { try posting.apply(fact) }
  }

  private func receiveSuppliers(_ event: Recorded, in tx: borrowing Transaction) throws {
    var posting = Posting(.supplier, event: event.seq, db: tx.db)
    if let fact: SupplierInvoiceValidated = try event.decoded() { try posting.apply(fact) }
    if let fact: SupplierCreditValidated = try event.decoded() { try posting.apply(fact) }
    if let fact: PaymentApproved = try event.decoded() { try posting.apply(fact) }
    if let fact: TransferOrdered = try event.decoded() { try posting.apply(fact) }
    if let fact: TransferSettled = try event.decoded() { try posting.apply(fact) }
    if let fact: PaymentRecorded = try event.decoded() { try posting.apply(fact) }
    if let fact: PaymentReversed = try event.decoded() { try posting.apply(fact) }
    if let fact: SupplierRefundReceived = try event.decoded() { try posting.apply(fact) }
    if let fact: SupplierCreditAllocated = try event.decoded() { try posting.apply(fact) }
    if let fact: SupplierAllocationUndone = try event.decoded() { try posting.apply(fact) }
  }
}
