import Kernel
import SalesFacts

/// What sales make clients owe.
extension Posting {
  mutating func apply(_ fact: InvoiceValidated) throws { try owe(NewDocument(fact.document)) }

  mutating func apply(_ fact: CreditNoteValidated) throws {
    try credit(NewDocument(fact.document), settling: fact.allocated, of: fact.document.corrects)
  }

  /// A cancelled invoice and its credit note stay matched for ever.
  mutating func apply(_ fact: InvoiceCancelled) throws {
    try documents.cancel(fact.invoice, on: fact.day)
    try documents.cancel(fact.creditNote, on: fact.day)
  }
}
