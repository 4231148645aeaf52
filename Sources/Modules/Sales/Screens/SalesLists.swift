import Desk
import Kernel
import Lists
import PartiesFacts
import Sales
import SalesFacts
import Store
import TreasuryFacts

extension Screens {
  /// The lists of documents, and of what is owed on them.
  static let salesLists: [ListScreen] = [
    documents(.quotes, of: .quote, create: .document(.quote), actions: quoteActions),
    documents(.invoices, of: .invoice, create: .document(.invoice), actions: invoiceActions),
    documents(.creditNotes, of: .invoice, actions: creditNoteActions),
    documents(.clientOrders, of: .order, create: .document(.order), actions: orderActions),
    documents(.unpaid, of: .invoice, create: .form(.receipt), actions: openInvoiceActions),
    documents(.paid, of: .invoice, actions: openInvoiceActions),
  ]

  /// A list whose rows are documents of a client, whose card is behind.
  private static func documents(
    _ listing: Listing, of kind: RecordKind, create: Route? = nil, actions: [Action]
  ) -> ListScreen {
    ListScreen(
      listing, of: kind, create: create, actions: actions,
      open: { .document(kind, id: $1.number) }, behind: { $1.named(.party) })
  }
}
