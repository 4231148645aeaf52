import CatalogFacts
import GRDB
import Kernel
import PartiesFacts
import Store

extension Articles {
  /// What one unit of the product costs the client when that quantity is bought.
  ///
  /// - Parameter client: the id of a party, never of one merged since; `nil` for no client in particular.
  package static func price(
    of product: ProductFacts, quantity: Quantity, client: Int64?, in reading: Reading
  ) throws -> ArticlePrice {
    let agreed = try client.flatMap { try clientPrice(of: product.product, client: $0, in: reading) }
    return product.price(of: quantity, agreed: agreed)
  }

  /// What was agreed with that client for the product, with or without VAT as the product's own price is.
  package static func clientPrice(
    of product: ProductID, client: Int64, in reading: Reading
  ) throws -> UnitPrice? {
    let statement = try reading.db.cachedStatement(
      sql: "SELECT price FROM client_price WHERE product_id = ? AND party_id = ?")
    return try UnitPrice.fetchOne(statement, arguments: [product, client])
  }

  /// Whether any client has a price of its own for the product.
  package static func hasClientPrices(_ product: ProductID, in reading: Reading) throws -> Bool {
    let statement = try reading.db.cachedStatement(
      sql: "SELECT EXISTS (SELECT 1 FROM client_price WHERE product_id = ?)")
    return try Bool.fetchOne(statement, arguments: [product]) ?? false
  }
}

/// The rows of the prices agreed with clients.
enum ClientPriceRows {
  static func keep(_ fact: ClientPriceSet, in db: Database) throws {
    guard let price = fact.price else {
      return try db.cachedStatement(sql: "DELETE FROM client_price WHERE product_id = ? AND party_id = ?")
        .execute(arguments: [fact.product, fact.party.party])
    }
    try db.cachedStatement(
      sql: """
        INSERT INTO client_price (product_id, party_id, price) VALUES (?, ?, ?)
        ON CONFLICT (product_id, party_id) DO UPDATE SET price = excluded.price
        """
    ).execute(arguments: [fact.product, fact.party.party, price])
  }

  /// Gives a merged party's prices to the one kept, where it has none.
  static func move(from merged: Int64, to kept: Int64, in db: Database) throws {
    try db.cachedStatement(sql: "UPDATE OR IGNORE client_price SET party_id = ? WHERE party_id = ?")
      .execute(arguments: [kept, merged])
    try db.cachedStatement(sql: "DELETE FROM client_price WHERE party_id = ?").execute(arguments: [merged])
  }
}
