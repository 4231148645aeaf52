import Documents
import Kernel
import PurchasingFacts
import Store

/// Places an order with its supplier, under a number.
package struct PlacePurchaseOrder: UseCase {
  package static let name = "purchasing.place-order"
  package static let title = "Passer une commande fournisseur"
  package static let permission = Permission.writePurchaseOrders

  package let order: Reference<PurchaseOrder>

  package init(order: Reference<PurchaseOrder>) { self.order = order }

  package func run(in tx: borrowing Transaction) throws -> SavedDraft {
    try Purchase.requireModule(in: tx.reading)
    var draft = try PurchaseOrder.find(order, in: tx.reading)
    if let refusal = draft.refusal(of: .place, on: tx.today) { throw refusal }
    draft.content.lines = try draft.content.lines.counted(in: tx.reading)
    let number = try Numbering.next("purchase-order", on: tx.today, in: tx)
    let placed = try draft.place(as: number, in: tx)
    try draft.recordStep("commande", from: draft.status.label, to: PurchaseOrder.Status.placed.label, in: tx)
    try tx.emit(placed.moved(.placed, on: tx.today, reason: nil))
    return placed.saved
  }
}

/// Closes an order: what did not come is given up.
package struct ClosePurchaseOrder: UseCase {
  package static let name = "purchasing.close-order"
  package static let title = "Clôturer une commande fournisseur"
  package static let permission = Permission.writePurchaseOrders

  package let order: Reference<PurchaseOrder>
  package var reason: String?

  package init(order: Reference<PurchaseOrder>, reason: String? = nil) {
    self.order = order
    self.reason = reason
  }

  package func run(in tx: borrowing Transaction) throws -> Done {
    try PurchaseOrder.find(order, in: tx.reading).move(.close, to: .closed, reason: reason, in: tx)
    return Done()
  }
}

/// Cancels an order of which nothing came in nor is invoiced.
package struct CancelPurchaseOrder: UseCase {
  package static let name = "purchasing.cancel-order"
  package static let title = "Annuler une commande fournisseur"
  package static let permission = Permission.writePurchaseOrders

  package let order: Reference<PurchaseOrder>
  package var reason: String?

  package init(order: Reference<PurchaseOrder>, reason: String? = nil) {
    self.order = order
    self.reason = reason
  }

  package func run(in tx: borrowing Transaction) throws -> Done {
    try PurchaseOrder.find(order, in: tx.reading).move(.cancel, to: .cancelled, reason: reason, in: tx)
    return Done()
  }
}

extension PurchaseOrder {
  /// Closes or cancels it, and says so to the log.
  fileprivate func move(
    _ command: Command, to status: Status, reason: String?, in tx: borrowing Transaction
  ) throws {
    try Purchase.requireModule(in: tx.reading)
    if let refusal = refusal(of: command, on: tx.today) { throw refusal }
    try move(to: status, in: tx)
    let isClosing = status == .closed
    try recordStep(
      isClosing ? "clôture" : "annulation", from: self.status.label, to: status.label, in: tx)
    try tx.emit(moved(isClosing ? .closed : .cancelled, on: tx.today, reason: reason))
  }

  fileprivate func moved(_ step: PurchaseOrderMoved.Step, on day: Day, reason: String?) -> PurchaseOrderMoved
  {
    PurchaseOrderMoved(
      order: id.rawValue, number: number, party: content.supplier, step: step, day: day,
      net: content.amounts.net, reason: reason)
  }
}
