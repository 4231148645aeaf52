import Company
import Kernel
import Store

/// Deletes a draft invoice or quote; a number was never taken, so none is lost.
package struct DeleteDraft: UseCase {
  package static let name = "sales.delete-draft"
  package static let title = "Supprimer un brouillon"
  package static let permission = Permission.draftInvoices

  package let invoice: Reference<Invoice>?
  package let quote: Reference<Quote>?

  package init(invoice: Reference<Invoice>? = nil, quote: Reference<Quote>? = nil) {
    self.invoice = invoice
    self.quote = quote
  }

  package func run(in tx: borrowing Transaction) throws -> Done {
    switch (invoice, quote) {
    case (.some(let reference), .none): try delete(try Invoice.find(reference, in: tx.reading), in: tx)
    case (.none, .some(let reference)): try delete(try Quote.find(reference, in: tx.reading), in: tx)
    case (.none, .none): throw CommonRefusal.missingKey("invoice")
    case (.some, .some):
      throw CommonRefusal.invalidValue(field: "quote", reason: "nommez une facture ou un devis, pas les deux")
    }
    return Done()
  }

  private func delete(_ invoice: Invoice, in tx: borrowing Transaction) throws {
    let policy = SalesPolicy(try CompanyProfile.load(in: tx.reading), in: tx)
    if let refusal = invoice.refusal(of: .delete, under: policy) { throw refusal }
    try invoice.delete(in: tx)
    try invoice.recordDeletion(in: tx)
  }

  private func delete(_ quote: Quote, in tx: borrowing Transaction) throws {
    try tx.require(.writeQuotes)
    if let refusal = quote.refusal(of: .delete, on: tx.today) { throw refusal }
    try quote.delete(in: tx)
    try quote.recordDeletion(in: tx)
  }
}
