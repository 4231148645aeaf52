import Desk
import DocumentsDesk
import GRDB
import Kernel
import Ledgers
import Lists
import Plan
import Purchasing
import PurchasingFacts

/// How the palette finds suppliers' invoices and orders placed with them.
package enum PurchasingSearch {
  package static let documents = [
    purchases,
    SearchedDocuments(
      .purchaseOrder, "commande", table: "purchase_order", mark: "purchase_order.reference",
      listing: .purchaseOrders),
  ]

  private static let purchases = SearchedDocuments(
    .purchase, "achat", table: "purchase", index: "purchase_search", mark: "purchase.supplier_number",
    listing: .purchases, ledger: .supplier)

  static let legs = documents.flatMap(\.legs) + [suppliersNumbers]

  /// Purchases that bear the supplier's number as typed, blind to case, spaces, punctuation and leading zeros.
  private static let suppliersNumbers = purchases.leg(.othersNumbers) { typed, reading, limit in
    let key = SupplierNumber.key(typed.text)
    guard key.count > 2 else { return [] }
    return try purchases.find(
      "purchase.number_key <> '' AND purchase.number_key = ?", [key], limit, in: reading)
  }
}
