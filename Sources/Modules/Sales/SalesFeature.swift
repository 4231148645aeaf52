import Desk
import Kernel
import Lists
import Plan
import Sales
import SalesFacts
import Store

/// Quotes, orders, invoices, deposits and credit notes, and what is unpaid of them.
package let salesFeature = Feature(
  module: SalesModule.module, rights: RightsTitle("Ventes", at: 2),
  grants: [
    Grant(.readSales, to: StartingRole.consulting),
    Grant(.draftInvoices, to: [.sales, .bookkeeping]),
    Grant(.writeQuotes, .writeOrders, to: [.sales]),
    Grant(.creditInvoices, to: [.bookkeeping, .validation, .management]),
    Grant(.validateInvoices, .cancelInvoices, to: [.validation, .management]),
  ],
  records: [
    Record(.quote, "devis", permission: .readSales, open: { _, id in .document(.quote, id: id) }),
    Record(.invoice, "facture", permission: .readSales, open: { _, id in .document(.invoice, id: id) }),
    Record(.order, "commande client", permission: .readSales, open: { _, id in .document(.order, id: id) }),
  ],
  lists: Screens.salesLists, forms: Screens.salesForms,
  documents: [Screens.invoiceDocument, Screens.quoteDocument, Screens.orderDocument],
  pages: [Screens.documentPage, Screens.quotePage],
  menu: [
    MenuEntry("Devis", .quotes, in: .sales, at: 1),
    MenuEntry("Commandes", .clientOrders, in: .sales, at: 2),
    MenuEntry("Factures", .invoices, in: .sales, at: 3),
    MenuEntry("Avoirs clients", .creditNotes, in: .sales, at: 4),
    MenuEntry("Factures impayées", .unpaid, in: .treasury, at: 2),
    MenuEntry("Factures payées", .paid, in: .treasury, at: 3),
  ],
  pickers: [.openInvoice: Screens.openInvoicePicker],
  feed: SalesFeed.legs,
  search: SalesSearch.legs,
  examples: [
    SearchExample("fa 42", "la facture 42", at: 20),
    SearchExample("1254,00", "les pièces de ce montant", at: 30),
  ],
  shares: [Screens.salesShare], figures: Screens.listedSales)
