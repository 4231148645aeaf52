import Documents
import Kernel
import SalesFacts
import Store

/// What a step of an order answers.
package struct MovedOrder: Encodable, Hashable, Sendable {
  package let id: Int64
  package let number: String
  package let gross: Money

  init(_ order: Order) {
    id = order.id.rawValue
    number = order.number
    gross = order.content.amounts.gross
  }
}

/// Numbers a draft order and says so to the log: its goods leave the stock.
package struct ConfirmOrder: UseCase {
  package static let name = "sales.confirm-order"
  package static let title = "Confirmer une commande"
  package static let permission = Permission.writeOrders

  package let order: Reference<Order>

  package init(order: Reference<Order>) { self.order = order }

  package func run(in tx: borrowing Transaction) throws -> MovedOrder {
    var order = try Order.find(order, in: tx.reading)
    if let refusal = order.refusal(of: .confirm, on: tx.today) { throw refusal }
    order.content.lines = try order.content.lines.counted(in: tx.reading)
    order.number = try Numbering.next("order", on: order.content.day, in: tx)
    order.status = .confirmed
    try order.saveConfirmation(in: tx)
    try order.recordStep("confirmation", from: "brouillon", to: order.status.label, in: tx)
    try tx.emit(OrderConfirmed(order: order.goods))
    return MovedOrder(order)
  }
}
