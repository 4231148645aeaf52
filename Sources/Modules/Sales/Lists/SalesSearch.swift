import Desk
import DocumentsDesk
import Kernel
import Ledgers
import Lists
import SalesFacts

/// How the palette finds invoices, quotes and orders.
package enum SalesSearch {
  package static let documents = [
    SearchedDocuments(
      .invoice, "facture", table: "invoice", index: "document_search", listing: .invoices, ledger: .client),
    SearchedDocuments(
      .quote, "devis", table: "quote", index: "quote_search", listing: .quotes, hasTotals: false),
    SearchedDocuments(
      .order, "commande", table: "sales_order", index: "order_search", mark: "sales_order.reference",
      listing: .clientOrders),
  ]

  static let legs = documents.flatMap(\.legs)
}
