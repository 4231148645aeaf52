import Documents
import Kernel
import PurchasingFacts
import Store

/// Receives goods of an order, whole or in part: they come in stock before their invoice.
package struct ReceivePurchaseOrder: UseCase {
  package static let name = "purchasing.receive-order"
  package static let title = "Recevoir une commande fournisseur"
  package static let permission = Permission.writePurchaseOrders

  package let order: Reference<PurchaseOrder>
  package var date: Day?
  /// All that is left to come when left out.
  package var lines: [LineQuantity]?
  /// Whether more than ordered is accepted.
  package var over: Bool?
  package var note: String?

  package init(order: Reference<PurchaseOrder>, lines: [LineQuantity]? = nil, over: Bool? = nil) {
    self.order = order
    self.lines = lines
    self.over = over
  }

  package struct Output: Encodable, Hashable, Sendable {
    /// The receipt's.
    package let id: Int64
    /// HT of what came in, at the order's prices.
    package let cost: Money
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    try Purchase.requireModule(in: tx.reading)
    let order = try PurchaseOrder.find(order, in: tx.reading)
    if let refusal = order.refusal(of: .receive, on: tx.today) { throw refusal }
    let day = date ?? tx.today
    guard day >= order.content.day else { throw PurchasingRefusal.receiptBeforeOrder(order.content.day) }
    guard day <= tx.today else { throw PurchasingRefusal.futureDate(day, today: tx.today) }
    let lines = try order.receiving(lines, over: over ?? false)
    let receipt = try PurchaseOrder.nextReceipt(in: tx.db)
    let event = try tx.emit(
      GoodsReceived(
        receipt: receipt, order: order.id.rawValue, number: order.number, party: order.content.supplier,
        day: day, lines: order.arrivals(of: lines)))
    try order.save(
      lines, receipt: receipt, on: day, note: try FieldText.line(note ?? ""), event: event, in: tx)
    let shown = lines.map { ("Ligne \($0.line)", "\($0.quantity.french) reçu le \(day.french)") }
    try tx.record(Change("réception", of: order.subject, fields: Change.fields(from: [], to: shown)))
    return Output(id: receipt, cost: lines.map(\.cost).sum())
  }
}
