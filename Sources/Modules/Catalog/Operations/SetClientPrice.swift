import Articles
import CatalogFacts
import Kernel
import Parties
import PartiesFacts
import Store

/// Agrees on a client's own price of a product, or drops it when the price is empty.
///
/// It is with VAT where the product's own price is, and holds at every quantity.
package struct SetClientPrice: UseCase {
  package static let name = "catalog.set-client-price"
  package static let title = "Fixer le prix d’un client"
  package static let permission = Permission.writeCatalog

  package let product: Reference<Product>
  package let client: Reference<Party>
  package let price: Clearable<UnitPrice>

  package init(product: Reference<Product>, client: Reference<Party>, price: UnitPrice?) {
    self.product = product
    self.client = client
    self.price = price.map { .set($0) } ?? .cleared
  }

  package func run(in tx: borrowing Transaction) throws -> Done {
    try Articles.requireOn(in: tx.reading)
    let product = try Articles.find(product, in: tx.reading)
    let party = try Party.find(client, in: tx.reading).facts
    let price = price.value
    try price?.refuseNegative("price")
    let old = try Articles.clientPrice(of: product.product, client: party.party, in: tx.reading)
    guard price != old else { return Done() }
    let fact = ClientPriceSet(
      product: product.product, code: product.code, party: party, price: price, day: tx.today)
    let field = Change.Field(
      "Prix pour \(party.name)", before: shown(old, of: product), after: shown(price, of: product))
    try tx.record(Change("modification", of: fact.subject, fields: [field]))
    try tx.emit(fact)
    return Done()
  }

  private func shown(_ price: UnitPrice?, of product: ProductFacts) -> String {
    price.map { "\($0.french) € \(product.priceIncludesTax ? "TTC" : "HT")" } ?? ""
  }
}
