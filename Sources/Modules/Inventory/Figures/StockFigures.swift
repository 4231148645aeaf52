import GRDB
import Inventory
import Kernel
import Lists
import Store

/// What is missing from the shelves on a day, and what they were worth over a year.
package struct StockFigures: Sendable {
  /// How many products are under their minimum or below zero.
  package let lowCount: Int
  /// The five that lack the most of their minimum, the worst first.
  package let worst: [LowStock]
  /// What the stock was worth at the ends of the last twelve months, oldest first; the last one on the day itself.
  package let values: [Money]

  package var value: Money { values.last ?? .zero }

  /// A product of which too little is left.
  package struct LowStock: Hashable, Sendable {
    package let product: ProductID
    package let code: String
    package let label: String
    package let quantity: Quantity
    package let minimum: Quantity?
    package let toOrder: Quantity
  }

  package static func read(_ day: Day, in reading: Reading) throws -> StockFigures {
    let picture = try Picture(day, of: "stock_move", in: reading)
    let ends = Months.starts(Months.shown, until: day).map { min($0.endOfMonth, day) }
    return StockFigures(
      lowCount: try lowCount(picture),
      worst: try worst(5, picture), values: try ends.map { try Stock.value(asOf: $0, in: reading) })
  }

  /// How many products are to be ordered.
  package static func lowCount(_ day: Day, in reading: Reading) throws -> Int {
    try lowCount(try Picture(day, of: "stock_move", in: reading))
  }

  private static func lowCount(_ picture: Picture) throws -> Int {
    try picture.fetch("SELECT count(*) FROM stock_item WHERE \(isLow(picture))").first?[0] ?? 0
  }

  private static func isLow(_ picture: Picture) -> String {
    "stock_item.stockable AND stock_item.active AND \(StockSQL.isLow(picture.isPast))"
  }

  private static func worst(_ limit: Int, _ picture: Picture) throws -> [LowStock] {
    let quantity = StockSQL.quantity(picture.isPast)
    return try picture.fetch(
      """
      SELECT product_id, code, label, \(quantity) AS held, minimum, \(StockSQL.toOrder(picture.isPast)) FROM stock_item
      WHERE \(isLow(picture))
      ORDER BY CAST(held AS REAL) / max(coalesce(minimum, 0), 1), sort_label, product_id LIMIT \(limit)
      """
    ).map {
      LowStock(product: $0[0], code: $0[1], label: $0[2], quantity: $0[3], minimum: $0[4], toOrder: $0[5])
    }
  }
}
