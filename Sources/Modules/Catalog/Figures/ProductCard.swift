import Articles
import CatalogFacts
import GRDB
import Inventory
import Kernel
import Lists
import Parties
import Plan
import Purchasing
import Sales
import Store

/// All there is to know of a product on a day, on one screen; its name, prices and categories are today's.
package struct ProductCard: Sendable {
  package let product: ProductFacts
  package let day: Day
  /// « Fournitures › Visserie »; empty without a category.
  package let family: String
  /// What is left of it; `nil` for a product that is not counted, or for whom may not read stock.
  package let stock: StockOnHand?
  /// The latest first, like the other lists.
  package let lastMoves: [StockMoveSummary]
  package let lastSales: [ProductTrade]
  package let lastPurchases: [ProductTrade]
  /// What was sold, then bought, in each of the last twelve months, oldest first, what came back deducted.
  package let soldByMonth: [Quantity]
  package let boughtByMonth: [Quantity]

  package var margin: Margin? { product.margin }

  /// What is left of a product.
  package struct StockOnHand: Hashable, Sendable {
    package let quantity: Quantity
    package let value: Money
    /// The average cost of one (PMP).
    package let averageCost: UnitPrice?
    package let lastMovedOn: Day?
    /// negatif, sous_minimum or ok.
    package let state: String
  }

  /// - Throws: `CommonRefusal.notFound` when there is no such product; as the list of products does otherwise.
  package static func load(
    _ reference: Reference<Product>, asOf day: Day, in reading: Reading
  ) throws -> ProductCard {
    if let refusal = try Listing.products.refusal(in: reading) { throw refusal }
    let product = try Articles.find(reference, in: reading)
    let id = product.product
    let seesStock = try ModuleID.inventory.isOpen(to: .readStock, in: reading)
    let seesSales = reading.viewer.may(.readSales)
    let seesPurchases = try ModuleID.purchasing.isOpen(to: .readPurchases, in: reading)
    let picture = try Picture(day, of: "stock_move", in: reading)
    return ProductCard(
      product: product, day: day, family: try family(of: product, in: reading),
      stock: seesStock ? try stock(of: id, in: picture) : nil,
      lastMoves: seesStock ? try StockMoveSummary.latest(10, of: id, in: picture) : [],
      lastSales: seesSales ? try ProductTrade.sales(10, of: id, in: picture) : [],
      lastPurchases: seesPurchases ? try ProductTrade.purchases(10, of: id, in: picture) : [],
      soldByMonth: seesSales ? try ProductTrade.months(.sold, of: id, in: picture) : [],
      boughtByMonth: seesPurchases ? try ProductTrade.months(.bought, of: id, in: picture) : [])
  }

  private static func family(of product: ProductFacts, in reading: Reading) throws -> String {
    let statement = try reading.db.cachedStatement(sql: "SELECT path FROM family WHERE id = ?")
    return try product.family.flatMap { try String.fetchOne(statement, arguments: [$0]) } ?? ""
  }

  private static func stock(of product: ProductID, in picture: Picture) throws -> StockOnHand? {
    let isPast = picture.isPast
    return try picture.fetch(
      """
      SELECT \(StockSQL.quantity(isPast)), \(StockSQL.value(isPast)), \(StockSQL.average(isPast)),
        \(StockSQL.lastMoved(isPast)), \(StockSQL.state(isPast)) FROM stock_item
      WHERE product_id = :product AND (stockable OR quantity <> 0)
      """, ["product": product]
    ).first.map {
      StockOnHand(quantity: $0[0], value: $0[1], averageCost: $0[2], lastMovedOn: $0[3], state: $0[4])
    }
  }
}

/// A movement of stock in one line.
package struct StockMoveSummary: Hashable, Sendable {
  /// The fact behind it.
  package let event: Int64
  package let day: Day
  /// « vente », « réception ».
  package let kind: String
  /// The document's number.
  package let number: String
  /// Signed: positive came in.
  package let quantity: Quantity
  /// What it moved of the stock's value, signed alike.
  package let value: Money
  package let quantityAfter: Quantity

  static func latest(_ limit: Int, of product: ProductID, in picture: Picture) throws -> [StockMoveSummary] {
    let isOwn = picture.reading.own("stock_move.party_id")
    return try picture.fetch(
      """
      SELECT event, day, \(StockMoveSQL.kind), number, quantity, value, quantity_after FROM stock_move
      WHERE product_id = :product AND day <= :as_of AND (\(isOwn == "1" ? "1" : "party_id IS NULL OR \(isOwn)"))
      ORDER BY day DESC, event DESC, position DESC LIMIT \(limit)
      """, ["product": product]
    ).map {
      StockMoveSummary(
        event: $0[0], day: $0[1], kind: $0[2], number: $0[3], quantity: $0[4], value: $0[5],
        quantityAfter: $0[6])
    }
  }
}
