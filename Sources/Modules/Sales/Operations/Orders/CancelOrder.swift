import Documents
import Kernel
import SalesFacts
import Store

/// Gives up a confirmed order of which nothing is invoiced: its goods come back on the working day.
package struct CancelOrder: UseCase {
  package static let name = "sales.cancel-order"
  package static let title = "Annuler une commande"
  package static let permission = Permission.writeOrders

  package let order: Reference<Order>
  package var reason: String?

  package init(order: Reference<Order>, reason: String? = nil) {
    self.order = order
    self.reason = reason
  }

  package func run(in tx: borrowing Transaction) throws -> MovedOrder {
    var order = try Order.find(order, in: tx.reading)
    if let refusal = order.refusal(of: .cancel, on: tx.today) { throw refusal }
    let reason = try FieldText.line(reason ?? "")
    order.status = .cancelled(on: tx.today, reason: reason)
    try order.saveCancellation(on: tx.today, reason: reason, in: tx)
    try order.recordStep(
      "annulation", from: "confirmée", to: order.status.label, reason: reason, in: tx)
    try tx.emit(OrderCancelled(order: order.goodsBack(on: tx.today), reason: reason))
    return MovedOrder(order)
  }
}
