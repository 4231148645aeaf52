import Company
import GRDB
import Kernel
import Parties
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
    let sold = try Row.fetchAll(reading.db, sql: sql(reading), arguments: ["from": start, "to": day]).map {
      ProductSales(product: $0[0], code: $0[1], label: $0[2], quantity: $0[3], net: $0[4], cost: $0[5])
    }
    return TopProducts(
      byValue: Array(sold.prefix(limit)),
      byMargin: Array(sold.sorted { ($1.margin, $0.code) < ($0.margin, $1.code) }.prefix(limit)))
  }

  private static func sql(_ reading: Reading) -> String {
    """
    WITH sold AS (
      SELECT line.product_id, sum(\(sign) * line.net) AS net,
        sum(\(sign) * iif(invoice.kind = 'credit-note' AND NOT coalesce(line.goods_back, 0), 0, line.quantity)) AS quantity
      FROM invoice CROSS JOIN invoice_line AS line ON line.invoice_id = invoice.id
      WHERE invoice.day BETWEEN :from AND :to AND invoice.status = 'validated' AND line.product_id IS NOT NULL
        AND \(reading.own("invoice.party_id"))
      GROUP BY line.product_id),
    exits AS (
      SELECT product_id, -sum(value) AS cost FROM stock_move
      WHERE day BETWEEN :from AND :to AND kind IN ('sale', 'sale-return', 'order', 'order-return')
        AND \(reading.own("stock_move.party_id"))
      GROUP BY product_id)
    SELECT sold.product_id, article.code, article.label, sold.quantity, sold.net, coalesce(exits.cost, \(usual)) AS cost
    FROM sold JOIN article ON article.product_id = sold.product_id
    LEFT JOIN exits ON exits.product_id = sold.product_id
    ORDER BY sold.net DESC, article.code
    """
  }

  private static let sign = "iif(invoice.kind = 'credit-note', -1, 1)"

  /// Millionths of a euro by ten-thousandths of a unit, in cents, rounded half away from zero.
  private static let usual = """
    (coalesce(article.purchase_price, 0) * sold.quantity + iif(sold.quantity < 0, -50000000, 50000000)) / 100000000
    """
}
