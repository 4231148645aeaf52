import Kernel
import Lists
import Sales

/// What is derived of a client's order, in SQL over `sales_order`; now, and as of `:as_of`.
package enum OrderSQL {
  /// HT of the validated invoices made from it, credit notes deducted.
  static let invoiced = ListExpression(now: invoiced(""), past: invoiced("AND invoice.day <= :as_of"))

  /// How far it is invoiced, unless it is a draft or cancelled.
  package static let state = ListExpression(
    now: state(isCancelled: "sales_order.status = 'cancelled'", ""),
    past: state(isCancelled: "sales_order.cancelled_on <= :as_of", "AND invoice.day <= :as_of"))

  private static func invoiced(_ until: String) -> String { "(\(billed("net", until)))" }

  /// The sum of a column of the lines invoiced from the order, less those credited since.
  private static func billed(_ column: String, _ until: String) -> String {
    """
    (SELECT coalesce(sum(part.\(column)), 0) FROM invoice_line AS part
      JOIN invoice ON invoice.id = part.invoice_id AND invoice.kind = 'invoice' AND invoice.status = 'validated' \(until)
      WHERE part.order_id = sales_order.id)
    - (SELECT coalesce(sum(given.\(column)), 0) FROM invoice_line AS part
      JOIN invoice ON invoice.corrects = part.invoice_id AND invoice.status = 'validated' \(until)
      JOIN invoice_line AS given ON given.invoice_id = invoice.id AND given.source = part.position
      WHERE part.order_id = sales_order.id)
    """
  }

  private static func state(isCancelled: String, _ until: String) -> String {
    let billed = billed("quantity", until)
    let ordered = """
      (SELECT coalesce(sum(line.quantity), 0) FROM sales_order_line AS line
       WHERE line.order_id = sales_order.id AND line.kind = 'item')
      """
    return """
      CASE WHEN sales_order.status = 'draft' THEN \(Order.State.draft.sql)
        WHEN \(isCancelled) THEN \(Order.State.cancelled.sql)
        WHEN \(billed) >= \(ordered) THEN \(Order.State.invoiced.sql)
        WHEN \(billed) > 0 THEN \(Order.State.partlyInvoiced.sql) ELSE \(Order.State.confirmed.sql) END
      """
  }
}
