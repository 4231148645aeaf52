import Documents
import GRDB
import SalesFacts
import Store

/// What `check` verifies of orders: they agree with the log, no number is missing, none is invoiced twice over.
enum OrderAudits {
  static let all = [
    Audit("orders-log") { try orders.logDifferences(or: isCancelledOtherwise, in: $0) },
    Audit("orders-series") { try series.differences(in: $0) }, Audit("orders-invoiced", excesses),
  ]

  private static let orders = DocumentAudit(
    "sales_order", owner: "order_id", facts: [OrderConfirmed.name], path: "order", noun: "La commande")

  private static let isCancelledOtherwise = """
    (sales_order.status = 'cancelled')
      IS NOT (fact.record IN (SELECT record FROM event WHERE name = '\(OrderCancelled.name)'))
    """

  private static let series = SeriesAudit(["order"], tables: [("sales_order", "1")], noun: "commandes")

  private static func excesses(_ db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT DISTINCT sales_order.number FROM sales_order_progress AS progress
        JOIN sales_order ON sales_order.id = progress.order_id
        WHERE abs(progress.invoiced) > abs(progress.ordered) ORDER BY 1
        """
    ).map { "La commande \($0) est facturée au-delà de ce qui est commandé." }
  }
}
