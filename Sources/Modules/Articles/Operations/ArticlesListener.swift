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

  let hears = Hears([
    .on(ProductCreated.self) { fact, event, tx in try fact.product.keep(event, in: tx.db) },
    .on(ProductUpdated.self) { fact, event, tx in try fact.product.keep(event, in: tx.db) },
    .on(FamilySaved.self) { fact, event, tx in try FamilyRows.keep(fact, event, in: tx.db) },
    .on(ClientPriceSet.self) { fact, _, tx in try ClientPriceRows.keep(fact, in: tx.db) },
    .on(PartyMerged.self) { fact, _, tx in
      try ClientPriceRows.move(from: fact.merged.party, to: fact.kept.party, in: tx.db)
    },
  ])
}
