import Documents
import GRDB

/// The purchases that still follow their supplier: drafts of documents and of orders.
enum OpenPurchases {
  static let all = [
    FollowingDocuments("purchase", sort: "sort_supplier", while: "status = 'draft'", search: .purchases),
    FollowingDocuments("purchase_order", sort: "sort_supplier", while: "status = 'draft'", search: nil),
  ]
}

extension DocumentSearch {
  /// Suppliers' documents, by both numbers, the supplier, the subject and the reference.
  static let purchases = DocumentSearch("purchase_search", party: "supplier")
}
