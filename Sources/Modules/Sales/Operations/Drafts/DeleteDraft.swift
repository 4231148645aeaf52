import Company
import Documents
import Kernel
import Store

/// Deletes a draft invoice, quote or order; a number was never taken, so none is lost.
package struct DeleteDraft: UseCase {
  package static let name = "sales.delete-draft"
  package static let title = "Supprimer un brouillon"
  package static let permission = Permission.draftInvoices

  package let invoice: Reference<Invoice>?
  package let quote: Reference<Quote>?
  package let order: Reference<Order>?

  package init(
    invoice: Reference<Invoice>? = nil, quote: Reference<Quote>? = nil, order: Reference<Order>? = nil
  ) {
    self.invoice = invoice
    self.quote = quote
    self.order = order
  }

  package func run(in tx: borrowing Transaction) throws -> Done {
    switch (invoice, quote, order) {
    case (.some(let reference), .none, .none):
      try delete(try Invoice.find(reference, in: tx.reading), in: tx)
    case (.none, .some(let reference), .none): try delete(try Quote.find(reference, in: tx.reading), in: tx)
    case (.none, .none, .some(let reference)): try delete(try Order.find(reference, in: tx.reading), in: tx)
    case (.none, .none, .none): throw CommonRefusal.missingKey("invoice")
    case (.some, .some, _), (_, .some, .some):
      throw CommonRefusal.invalidValue(field: "quote", reason: "nommez un seul brouillon à supprimer")
    case (.some, .none, .some):
      throw CommonRefusal.invalidValue(field: "order", reason: "nommez un seul brouillon à supprimer")
    }
    return Done()
  }

  private func delete(_ invoice: Invoice, in tx: borrowing Transaction) throws {
    let policy = SalesPolicy(try CompanyProfile.load(in: tx.reading), in: tx)
    try invoice.discard(unless: invoice.refusal(of: .delete, under: policy), in: tx)
  }

  private func delete(_ quote: Quote, in tx: borrowing Transaction) throws {
    try tx.require(.writeQuotes)
    try quote.discard(unless: quote.refusal(of: .delete, on: tx.today), in: tx)
  }

  private func delete(_ order: Order, in tx: borrowing Transaction) throws {
    try tx.require(.writeOrders)
    try order.discard(unless: order.refusal(of: .delete, on: tx.today), in: tx)
  }
}
