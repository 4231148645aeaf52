import GRDB
import Kernel
import Store

/// What there was of a product and what it was worth.
package struct StockLine: Hashable, Sendable {
  package let product: ProductID
  package let code: String
  package let label: String
  package let quantity: Quantity
  package let value: Money
}

extension Stock {
  /// What each product that is there, or lacks, was worth at the end of a day, or is now, by label.
  ///
  /// By the movements dated up to that day, as known today; names are today's.
  package static func valuation(asOf day: Day? = nil, in reading: Reading) throws -> [StockLine] {
    let statement = try reading.db.cachedStatement(
      sql: """
        SELECT item.product_id, item.code, item.label, \(quantityThen) AS held, \(valueThen)
        FROM stock_item AS item \(joinLast) WHERE held <> 0 ORDER BY item.sort_label, item.product_id
        """)
    return try Row.fetchAll(statement, arguments: [day?.iso ?? "9999"]).map {
      StockLine(product: $0[0], code: $0[1], label: $0[2], quantity: $0[3], value: $0[4])
    }
  }

  /// What all of it was worth at the end of a day, or is now.
  package static func value(asOf day: Day? = nil, in reading: Reading) throws -> Money {
    let statement = try reading.db.cachedStatement(
      sql: "SELECT coalesce(sum(\(valueThen)), 0) FROM stock_item AS item \(joinLast)")
    return try Money.fetchOne(statement, arguments: [day?.iso ?? "9999"]) ?? .zero
  }

  /// How much of a product there was at the end of a day.
  package static func quantity(of product: ProductID, asOf day: Day, in reading: Reading) throws -> Quantity {
    let statement = try reading.db.cachedStatement(
      sql: """
        SELECT quantity_after FROM stock_move WHERE product_id = ? AND day <= ?
        ORDER BY day DESC, event DESC, position DESC LIMIT 1
        """)
    return try Quantity.fetchOne(statement, arguments: [product, day]) ?? .zero
  }

  /// The least there was of a product at the end of a day and after each later movement.
  static func least(of product: ProductID, from day: Day, in reading: Reading) throws -> Quantity {
    let later = try reading.db.cachedStatement(
      sql: "SELECT min(quantity_after) FROM stock_move WHERE product_id = ? AND day > ?")
    let then = try quantity(of: product, asOf: day, in: reading)
    return min(then, try Quantity.fetchOne(later, arguments: [product, day]) ?? then)
  }

  /// Each product's last movement up to the day asked: one step in the index a product.
  private static let joinLast = """
    LEFT JOIN stock_move AS move ON (move.event, move.position) = (
      SELECT event, position FROM stock_move WHERE product_id = item.product_id AND day <= ?1
      ORDER BY day DESC, event DESC, position DESC LIMIT 1)
    """
  private static let quantityThen = "coalesce(move.quantity_after, 0)"
  private static let valueThen = "coalesce(move.value_after, 0)"
}
