import Kernel
import Lists
import OverviewFacts
import Parties
import PartiesFacts
import Plan
import Purchasing
import Store

extension Listing {
  /// All that happened with one client, the latest first; the parameter is its code.
  ///
  /// Throws `not-found` for a client the viewer may not see, `missing-key` without a code.
  package static func clientFeed(_ feeds: Feeds) -> Listing {
    Listing(
      id: .clientFeed, title: "Historique du client", noun: ("événement", "événements"),
      permission: .readParties, columns: columns(feeds.states(of: .client)),
      sort: ListSort("date", descending: true), emptyHint: "Rien ne s'est encore passé avec ce client.",
      source: { scope in try lines(.client, of: feeds, in: scope) })
  }

  /// All that happened with one supplier, the latest first; the parameter is its code.
  ///
  /// Throws `not-found` for a supplier the viewer may not see, `missing-key` without a code.
  package static func supplierFeed(_ feeds: Feeds) -> Listing {
    Listing(
      id: .supplierFeed, title: "Historique du fournisseur", noun: ("événement", "événements"),
      permission: .readPurchases, module: .purchasing, columns: columns(feeds.states(of: .supplier)),
      sort: ListSort("date", descending: true), emptyHint: "Rien ne s'est encore passé avec ce fournisseur.",
      source: { scope in try lines(.supplier, of: feeds, in: scope) })
  }

  private static func columns(_ states: [StateWord]) -> [ListColumn] {
    [
      ListColumn("date", "Date", .day, width: 10, keep: 1, sql: "feed.day", sort: "feed.day"),
      ListColumn("type", "Type", width: 13, keep: 1, sql: "feed.type"),
      ListColumn("numero", "N°", width: 13, keep: 1, sql: "feed.number"),
      ListColumn("libelle", "Libellé", width: 12, keep: 4, sql: "feed.label"),
      ListColumn("montant", "Montant", .money, width: 12, keep: 1, sql: "feed.amount"),
      ListColumn("reste", "Reste", .money, width: 12, keep: 2, sql: "feed.remaining"),
      ListColumn("etat", "État", .status(states), width: 11, keep: 3, sql: "feed.state"),
    ]
  }

  private static func lines(_ feed: FeedID, of feeds: Feeds, in scope: ListScope) throws -> ListSource {
    guard let code = scope.parameter, !code.isEmpty else { throw CommonRefusal.missingKey("code") }
    let party = try Party.find(.code(code), in: scope.reading)
    let parties = "SELECT part.id FROM party AS part WHERE part.root_id = \(party.id)"
    let lines = feeds.lines(feed, of: parties, isPast: scope.isPast)
    return ListSource(
      with: "feed(id, day, type, number, label, amount, remaining, state) AS MATERIALIZED (\(lines))",
      from: "feed", id: "feed.id", paging: .rows(of: "feed"),
      search: .anywhere(["feed.type", "feed.number", "feed.label"]), day: "feed.day")
  }
}
