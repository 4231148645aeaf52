import CatalogFacts
import GRDB
import Kernel
import PartiesFacts
import Store

/// Keeps what document lines take from the catalogue: products, categories, clients' prices, the search.
///
/// Core: a product is there as soon as its creation is, for the next line. A party's prices follow it when it
/// is merged; where both had one, that of the party kept stays.
struct ArticlesListener: Listener {
  let name = "articles"
  let manner = ListeningManner.core
  let tables = [
    DerivedTable("article", key: "product_id"), DerivedTable("family", key: "id"),
    DerivedTable("client_price", key: "product_id, party_id"), DerivedTable("article_search", key: "rowid"),
  ]

  func receive(_ event: Recorded, in tx: borrowing Transaction) throws {
    if let fact: ProductCreated = try event.decoded() {
      try fact.product.keep(event, in: tx.db)
    } else if let fact: ProductUpdated = try event.decoded() {
      try fact.product.keep(event, in: tx.db)
    } else if let fact: FamilySaved = try event.decoded() {
      try FamilyRows.keep(fact, event, in: tx.db)
    } else if let fact: ClientPriceSet = try event.decoded() {
      try ClientPriceRows.keep(fact, in: tx.db)
    } else if let fact: PartyMerged = try event.decoded() {
      try ClientPriceRows.move(from: fact.merged.party, to: fact.kept.party, in: tx.db)
    }
  }
}
