import Kernel
import SalesFacts
import Store

/// Quotes, orders, invoices, deposits and credit notes as a module.
package enum SalesModule {
  package static let module = Module(
    name: "Sales",
    facts: [
      QuoteMoved.self, InvoiceValidated.self, CreditNoteValidated.self, InvoiceCancelled.self,
      OrderConfirmed.self, OrderCancelled.self,
    ],
    migrations: SalesSchema.migrations,
    listeners: [DraftsFollowParties()],
    permissions: permissions,
    series: [
      Series(name: "quote", prefix: "DEV", yearly: false, width: 6),
      Series(name: "invoice", prefix: "FA", yearly: true, width: 5),
      Series(name: "credit-note", prefix: "AV", yearly: true, width: 5),
      Series(name: "deposit", prefix: "AC", yearly: true, width: 5),
      Series(name: "order", prefix: "CMD", yearly: true, width: 5),
    ],
    audits: SalesAudits.all + OrderAudits.all + [PrintedIdentities.audit], sums: SalesSums.all,
    codes: SalesCodes.all,
    useCases: [
      DraftInvoice.self, UpdateInvoice.self, DeleteDraft.self, ValidateInvoice.self, DraftDeposit.self,
      CancelInvoice.self, CreditInvoice.self, DuplicateInvoice.self, SetInvoiceNote.self, DraftQuote.self,
      UpdateQuote.self, SendQuote.self, AcceptQuote.self, RefuseQuote.self, ReviseQuote.self,
      InvoiceQuote.self, ImportInvoice.self, DraftOrder.self, UpdateOrder.self, ConfirmOrder.self,
      CancelOrder.self, InvoiceOrder.self,
    ],
    attachables: [
      Attachable(.quote, "le devis", at: 40, right: .readSales),
      Attachable(.order, "la commande", at: 50, right: .readSales),
      Attachable(.invoice, "la facture", at: 60, right: .readSales),
    ],
    refusals: SalesRefusal.samples + TotalsRefusal.samples)
}
