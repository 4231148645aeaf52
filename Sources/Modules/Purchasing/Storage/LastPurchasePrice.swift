import GRDB
import Kernel
import Parties
import Store

/// What a supplier last charged for a product, before VAT and the line's discount.
package struct LastPurchasePrice: Hashable, Sendable {
  package let price: UnitPrice
  /// Ours.
  package let number: String
  package let day: Day
}

extension Purchase {
  /// What a supplier, or one merged with it, last charged for a product.
  package static func lastPrice(
    of product: ProductID, supplier: Party.ID, in reading: Reading
  ) throws -> LastPurchasePrice? {
    let statement = try reading.db.cachedStatement(
      sql: """
        SELECT line.price, purchase.number, purchase.day FROM purchase_line AS line
        JOIN purchase ON purchase.id = line.purchase_id JOIN party ON party.id = purchase.party_id
        WHERE line.product_id = ? AND line.kind = 'item' AND purchase.status = 'validated'
          AND purchase.kind = 'invoice' AND \(reading.isOwn())
          AND party.root_id = (SELECT root_id FROM party WHERE id = ?)
        ORDER BY purchase.day DESC, purchase.id DESC, line.position DESC LIMIT 1
        """)
    return try Row.fetchOne(statement, arguments: [product, supplier]).map {
      LastPurchasePrice(price: $0[0], number: $0[1], day: $0[2])
    }
  }
}
