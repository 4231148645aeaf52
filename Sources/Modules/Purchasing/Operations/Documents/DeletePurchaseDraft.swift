import Company
import Documents
import Kernel
import Store

/// Deletes a draft of a supplier's document or of an order; a number was never taken, so none is lost.
package struct DeletePurchaseDraft: UseCase {
  package static let name = "purchasing.delete-draft"
  package static let title = "Supprimer un brouillon d'achat"
  package static let permission = Permission.draftPurchases

  package let invoice: Reference<Purchase>?
  package let order: Reference<PurchaseOrder>?

  package init(invoice: Reference<Purchase>? = nil, order: Reference<PurchaseOrder>? = nil) {
    self.invoice = invoice
    self.order = order
  }

  package func run(in tx: borrowing Transaction) throws -> Done {
    try Purchase.requireModule(in: tx.reading)
    switch (invoice, order) {
    case (.some(let reference), .none): try delete(try Purchase.find(reference, in: tx.reading), in: tx)
    case (.none, .some(let reference)): try delete(try PurchaseOrder.find(reference, in: tx.reading), in: tx)
    case (.none, .none): throw CommonRefusal.missingKey("invoice")
    case (.some, .some):
      throw CommonRefusal.invalidValue(field: "order", reason: "nommez un seul brouillon à supprimer")
    }
    return Done()
  }

  private func delete(_ purchase: Purchase, in tx: borrowing Transaction) throws {
    let policy = PurchasePolicy(try CompanyProfile.load(in: tx.reading), in: tx)
    try purchase.discard(unless: purchase.refusal(of: .delete, under: policy), in: tx)
  }

  private func delete(_ order: PurchaseOrder, in tx: borrowing Transaction) throws {
    try tx.require(.writePurchaseOrders)
    try order.discard(unless: order.refusal(of: .delete, on: tx.today), in: tx)
  }
}
