import GRDB
import Kernel
import Parties
import PartiesFacts
import Store

/// A price agreed with a client for a product, with or without VAT as the product's own price is.
package struct ClientPrice: Hashable, Sendable {
  package let client: PartyFacts
  package let price: UnitPrice

  /// The prices agreed for a product with the clients the viewer may see, by client's name.
  package static func all(of product: ProductID, in reading: Reading) throws -> [ClientPrice] {
    let statement = try reading.db.cachedStatement(
      sql: """
        SELECT party.id, party.code, party.name, client_price.price
        FROM client_price JOIN party ON party.id = client_price.party_id
        WHERE client_price.product_id = ? AND \(reading.isOwn())
        ORDER BY party.sort_name, party.id
        """)
    return try Row.fetchAll(statement, arguments: [product]).map {
      ClientPrice(client: PartyFacts(party: $0[0], code: $0[1], name: $0[2]), price: $0[3])
    }
  }
}
