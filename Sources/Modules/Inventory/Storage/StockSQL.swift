import Kernel
import Lists

/// What is in stock of a product, in SQL over `stock_item`; now, and as of `:as_of` by its last movement dated by then.
package enum StockSQL {
  package static let quantity = ListExpression(now: "stock_item.quantity", past: last("quantity_after"))
  package static let value = ListExpression(now: "stock_item.value", past: last("value_after"))
  package static let lastMoved = ListExpression(
    now: "stock_item.last_moved_on",
    past: """
      (SELECT max(move.day) FROM stock_move AS move
       WHERE move.product_id = stock_item.product_id AND move.day <= :as_of)
      """)

  /// The average cost of one unit (PMP), as the last movement left it.
  package static let average = ListExpression(
    now: "stock_item.last_cost", past: last("cost_after", else: "NULL"))

  /// Whether enough is left.
  package static let state = ListExpression(now: state(quantity.now), past: state(quantity.past))

  /// Less than the minimum is left, or less than nothing.
  package static let isLow = ListExpression(now: isLow(quantity.now), past: isLow(quantity.past))

  /// What lacks to the minimum.
  package static let lacking = ListExpression(now: lacking(quantity.now), past: lacking(quantity.past))

  /// What to order: what lacks, or the usual quantity when greater.
  package static let toOrder = ListExpression(now: toOrder(lacking.now), past: toOrder(lacking.past))

  private static func last(_ column: String, else nothing: String = "0") -> String {
    """
    coalesce((SELECT move.\(column) FROM stock_move AS move
      WHERE move.product_id = stock_item.product_id AND move.day <= :as_of
      ORDER BY move.day DESC, move.event DESC, move.position DESC LIMIT 1), \(nothing))
    """
  }

  private static func state(_ quantity: String) -> String {
    """
    CASE WHEN \(quantity) < 0 THEN \(StockLevel.negative.sql)
      WHEN \(quantity) < coalesce(stock_item.minimum, 0) THEN \(StockLevel.low.sql) ELSE \(StockLevel.enough.sql) END
    """
  }

  private static func isLow(_ quantity: String) -> String {
    "(\(quantity) < coalesce(stock_item.minimum, 0))"
  }

  private static func lacking(_ quantity: String) -> String {
    "(coalesce(stock_item.minimum, 0) - \(quantity))"
  }

  private static func toOrder(_ lacking: String) -> String {
    "max(coalesce(stock_item.reorder, 0), \(lacking))"
  }
}
