import GRDB
import InventoryFacts
import Kernel
import Store

/// The rows of `stock_adjustment`, written once.
enum AdjustmentRows {
  static func nextID(in db: Database) throws -> Int64 {
    try Int64.fetchOne(try db.cachedStatement(sql: "SELECT coalesce(max(id), 0) + 1 FROM stock_adjustment"))
      ?? 1
  }

  static func insert(_ fact: StockAdjusted, by author: String, event: Int64, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO stock_adjustment
          (id, product_id, day, quantity, reason, note, cost, forced, author, event)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      fact.adjustment, fact.product, fact.day, fact.quantity, fact.reason.rawValue, fact.note, fact.cost,
      fact.forced, author, event,
    ])
  }
}
