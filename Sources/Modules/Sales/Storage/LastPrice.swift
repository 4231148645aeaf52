import GRDB
import Kernel
import Parties
import Store

/// What a client was last invoiced for a product.
package struct LastPrice: Hashable, Sendable {
  /// Before the line's discount.
  package let price: UnitPrice
  package let includesTax: Bool
  package let number: String
  package let day: Day
}

extension Invoice {
  /// How many of a client's latest invoices are looked through.
  private static let remembered = 500

  /// What the client, or one merged with them, was last invoiced for a product.
  ///
  /// Sought in their latest 500 invoices, so that the answer comes while a line is typed.
  package static func lastPrice(
    of product: ProductID, client: Party.ID, in reading: Reading
  ) throws -> LastPrice? {
    let group = try Int64.fetchAll(
      try reading.db.cachedStatement(
        sql: """
          SELECT id FROM party WHERE root_id = (SELECT root_id FROM party WHERE id = ?)
            AND \(reading.isOwn())
          """),
      arguments: [client])
    let prices = try group.compactMap { try lastPrice(of: product, party: $0, in: reading.db) }
    return prices.max { $0.day < $1.day }
  }

  private static func lastPrice(
    of product: ProductID, party: Int64, in db: Database
  ) throws -> LastPrice? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT line.price, line.includes_tax, latest.number, latest.day
        FROM (SELECT id, number, day FROM invoice
          WHERE party_id = ? AND kind = 'invoice' AND status = 'validated'
          ORDER BY day DESC, id DESC LIMIT \(remembered)) AS latest
        CROSS JOIN invoice_line AS line ON line.invoice_id = latest.id
        WHERE line.product_id = ? AND line.kind = 'item'
        ORDER BY latest.day DESC, latest.id DESC, line.position DESC LIMIT 1
        """)
    return try Row.fetchOne(statement, arguments: [party, product]).map {
      LastPrice(price: $0[0], includesTax: $0[1], number: $0[2], day: $0[3])
    }
  }
}
