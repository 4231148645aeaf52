import Events
import Store

/// Who owes what, kept in step with the log inside each operation: its refusal refuses the operation.
struct OpenItemsListener: Listener {
  let name = "open-items"
  let manner = ListeningManner.core
  let tables = [
    DerivedTable("open_item", key: "id"), DerivedTable("allocation", key: "event, position"),
    DerivedTable("document_balance", key: "document_id"), DerivedTable("party_move", key: "event, position"),
    DerivedTable("party_period", key: "period, party_id"), DerivedTable("merged_party", key: "party_id"),
  ]

  func receive(_ event: Recorded, in tx: borrowing Transaction) throws {
    var posting = Posting(event: event.seq, db: tx.db)
    if let fact: InvoiceValidated = try event.decoded() { try posting.apply(fact) }
    if let fact: CreditNoteValidated = try event.decoded() { try posting.apply(fact) }
    if let fact: InvoiceCancelled = try event.decoded() { try posting.apply(fact) }
    if let fact: ReceiptRecorded = try event.decoded() { try posting.apply(fact) }
    if let fact: ReceiptReversed = try event.decoded() { try posting.apply(fact) }
    if let fact: CreditRefunded = try event.decoded() { try posting.apply(fact) }
    if let fact: CreditAllocated = try event.decoded() { try posting.apply(fact) }
    if let fact: AllocationUndone = try event.decoded() { try posting.apply(fact) }
    if let fact: BalanceWrittenOff = try event.decoded() { try posting.apply(fact) }
    if let fact: PartyMerged = try event.decoded() { try posting.apply(fact) }
  }
}
