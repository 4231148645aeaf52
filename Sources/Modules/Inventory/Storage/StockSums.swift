import Store

/// What left the stock, summed by month.
package enum StockSums {
  /// What sales took of the stock's value, by product: positive when goods left, what came back deducted.
  package static let exits = KeptSums(
    "stock_exit", of: "stock_move",
    by: [.text("month", "substr(row.day, 1, 7)"), .number("product_id", "row.product_id")],
    [.number("cost", "-row.value")], where: "row.kind IN ('sale', 'sale-return', 'order', 'order-return')",
    watching: ["value"])

  static let all = [exits]

  static let migration = Migration("inventory.2") { db in for sums in all { try sums.create(in: db) } }
}
