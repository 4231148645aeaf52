import GRDB
import Kernel
import Store

extension StockCount {
  /// What was counted so far, by code, beside what stock said then.
  package func lines(in reading: Reading) throws -> [CountedLine] {
    let rows = try Row.fetchAll(
      reading.db,
      sql: """
        SELECT line.product_id, item.code, item.label, line.counted, line.counted_at, line.expected,
          line.counted_after
        FROM stock_count_line AS line JOIN stock_item AS item ON item.product_id = line.product_id
        WHERE line.count_id = ? ORDER BY item.sort_code, line.product_id
        """, arguments: [id])
    return try rows.map { row in
      let found: Quantity? = row[5]
      return CountedLine(
        product: row[0], code: row[1], label: row[2], counted: row[3], countedAt: row[4],
        expected: try found ?? expected(row[0], after: row[6], in: reading))
    }
  }

  /// What stock said of a product when its shelf was counted: every movement dated before the count's day,
  /// and those of the facts seen by then; of an evening, every movement dated up to that day.
  ///
  /// Taken from today's stock less what that leaves out, which is short to read.
  private func expected(_ product: ProductID, after event: Int64?, in reading: Reading) throws -> Quantity {
    let since =
      if let event {
        try Quantity.fetchOne(
          try reading.db.cachedStatement(
            sql: """
              SELECT coalesce(sum(quantity), 0) FROM stock_move
              WHERE product_id = ? AND day >= ? AND event > ?
              """), arguments: [product, day, event])
      } else {
        try Quantity.fetchOne(
          try reading.db.cachedStatement(
            sql: "SELECT coalesce(sum(quantity), 0) FROM stock_move WHERE product_id = ? AND day > ?"),
          arguments: [product, day])
      }
    return (try Stock.item(product, in: reading)?.quantity ?? .zero) - (since ?? .zero)
  }

  /// Writes what was counted of a product, in place of what was there.
  func save(
    _ product: ProductID, counted: Quantity, at instant: String?, after event: Int64?, in db: Database
  ) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO stock_count_line (count_id, product_id, counted, counted_at, counted_after)
        VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (count_id, product_id) DO UPDATE SET counted = excluded.counted,
          counted_at = excluded.counted_at, counted_after = excluded.counted_after
        """
    ).execute(arguments: [id, product, counted, instant, event])
  }

  func remove(_ product: ProductID, in db: Database) throws {
    try db.execute(
      sql: "DELETE FROM stock_count_line WHERE count_id = ? AND product_id = ?", arguments: [id, product])
  }

  /// Keeps what the closing found beside what was counted.
  func settle(_ line: CountedLine, in db: Database) throws {
    try db.execute(
      sql: "UPDATE stock_count_line SET expected = ? WHERE count_id = ? AND product_id = ?",
      arguments: [line.expected, id, line.product])
  }
}
