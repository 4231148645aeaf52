import GRDB
import Kernel
import Store

/// What `check` proves of stock: its sums agree, and what people typed reached it.
///
/// Movements themselves are derived from the log, with which a replay compares them.
enum InventoryAudit {
  static let audits = [
    Audit("inventory.stock") { try sums($0) }, Audit("inventory.adjustments") { try adjustments($0) },
  ]

  /// Each product's stock is the sum of its movements, and what the last of them left.
  private static func sums(_ db: Database) throws -> [String] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT item.code, item.quantity, coalesce(sum(move.quantity), 0) AS moved
        FROM stock_item AS item LEFT JOIN stock_move AS move ON move.product_id = item.product_id
        GROUP BY item.product_id
        HAVING item.quantity <> moved OR item.value <> coalesce(sum(move.value + move.difference), 0)
        ORDER BY item.product_id LIMIT 20
        """
    ).map { row in
      let (quantity, moved): (Quantity, Quantity) = (row[1], row[2])
      return
        "Le stock de \(row[0] as String) est de \(quantity.french) ; ses mouvements donnent \(moved.french)."
    }
  }

  /// Every adjustment is as the log has it: a product, a day and a quantity.
  private static func adjustments(_ db: Database) throws -> [String] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT made.id FROM stock_adjustment AS made
        LEFT JOIN event ON event.seq = made.event AND event.name = 'inventory.stock-adjusted.v1'
        WHERE event.seq IS NULL OR event.record <> made.product_id
          OR event.payload ->> '$.day' <> made.day
        UNION
        SELECT made.id FROM stock_adjustment AS made
        JOIN stock_move AS move ON move.event = made.event AND move.position = 0
        WHERE move.quantity <> made.quantity OR move.day <> made.day OR move.product_id <> made.product_id
        ORDER BY 1 LIMIT 20
        """
    ).map { "L'ajustement AJ-\($0) ne correspond pas au journal." }
  }
}
