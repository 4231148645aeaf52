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
    documents(.quotes, of: .quote, create: .document(.quote), actions: quoteActions) {
      .document(.quote, id: $0)
    },
    documents(.invoices, of: .invoice, create: .document(.invoice), actions: invoiceActions) {
      .document(.invoice, id: $0)
    },
    documents(.creditNotes, of: .invoice, actions: creditNoteActions) { .document(.invoice, id: $0) },
    documents(.clientOrders, of: .order, create: .document(.order), actions: orderActions) {
      .document(.order, id: $0)
    },
    documents(
      .unpaid, of: .invoice, create: .form(.receipt), actions: openInvoiceActions
    ) { .document(.invoice, id: $0) },
    documents(.paid, of: .invoice, actions: openInvoiceActions) { .document(.invoice, id: $0) },
  ]

  /// A list whose rows belong to a client, whose card is behind.
  private static func documents(
    _ listing: Listing, of kind: RecordKind, create: Route? = nil, actions: [Action],
    open: @escaping @Sendable (Int64) -> Route
  ) -> ListScreen {
    ListScreen(
      listing, of: kind, create: create, actions: actions, open: { _, id in open(id) },
      behind: { reading, id in try named(.party, ofRow: id, in: listing, reading) })
  }
}
