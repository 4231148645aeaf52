import Company
import GRDB
import Inventory
import Kernel
import Parties
import Sales
import Store

/// The products that bring in the most over a fiscal year, up to a day.
///
/// HT after discounts, credit notes deducted. What a product cost is what its exits took from the stock, where it is
/// counted; else what it is usually bought at, for the quantity sold.
package struct TopProducts: Sendable {
  package let byValue: [ProductSales]
  package let byMargin: [ProductSales]

  /// What a product brought in and cost.
  package struct ProductSales: Hashable, Sendable {
    package let product: ProductID
    package let code: String
    package let label: String
    package let quantity: Quantity
    package let net: Money
    package let cost: Money

    package var margin: Money { net - cost }
  }

  package static func read(_ day: Day, limit: Int = 5, in reading: Reading) throws -> TopProducts {
    let start = try CompanyProfile.load(in: reading).fiscalYearStart.start(of: day)
    let sold = try Row.fetchAll(reading.db, sql: try sql(start, day, reading)).map {
      ProductSales(product: $0[0], code: $0[1], label: $0[2], quantity: $0[3], net: $0[4], cost: $0[5])
    }
    return TopProducts(
      byValue: Array(sold.prefix(limit)),
      byMargin: Array(sold.sorted { ($1.margin, $0.code) < ($0.margin, $1.code) }.prefix(limit)))
  }

  private static func sql(_ first: Day, _ last: Day, _ reading: Reading) throws -> String {
    """
    WITH sold AS (
      SELECT product_id, sum(net) AS net, sum(quantity) AS quantity
      FROM (\(try sums(SalesSums.products, of: "invoice", first, last, reading))) GROUP BY product_id
      HAVING sum(counted) > 0),
    exits AS (
      SELECT product_id, sum(cost) AS cost
      FROM (\(try sums(StockSums.exits, of: "stock_move", first, last, reading))) GROUP BY product_id
      HAVING sum(counted) > 0)
    SELECT sold.product_id, article.code, article.label, sold.quantity, sold.net, coalesce(exits.cost, \(usual)) AS cost
    FROM sold JOIN article ON article.product_id = sold.product_id
    LEFT JOIN exits ON exits.product_id = sold.product_id
    ORDER BY sold.net DESC, article.code
    """
  }

  private static func sums(
    _ sums: KeptSums, of rows: String, _ first: Day, _ last: Day, _ reading: Reading
  ) throws -> String {
    let latest = try reading.db.cachedStatement(sql: "SELECT max(day) FROM \(rows)")
    return sums.between(
      first, last, latest: try Day.fetchOne(latest), where: reading.own("row.party_id"))
  }

  /// Millionths of a euro by ten-thousandths of a unit, in cents, rounded half away from zero.
  private static let usual = """
    (coalesce(article.purchase_price, 0) * sold.quantity + iif(sold.quantity < 0, -50000000, 50000000)) / 100000000
    """
}
