import Kernel
import Ledgers
import Lists
import OverviewFacts
import Parties
import SalesDesk
import Store

extension Listing {
  /// The clients: parties that were once invoiced or entered as such.
  package static let clients = Listing(
    id: .clients, title: "Clients", noun: ("client", "clients"), permission: .readParties,
    columns: identity + [
      ListColumn(
        "solde", "Solde", .money, width: 12, keep: 1, total: true, sql: BalanceSQL.balance(of: "party.id")),
      ListColumn(
        "etat", "État", .status(PartyState.client.orArchived), width: 8, keep: 5,
        sql: "\(PartyState.client.orArchivedSQL)"),
      .export("limite", .money, sql: "party.credit_limit"),
      .export("client_depuis", .day, sql: "status.client_since"),
    ] + details,
    sort: ListSort("nom"), emptyHint: "Aucun client. F2 en crée un.",
    source: { scope in
      let since = scope.isPast ? "status.client_since <= :as_of" : "status.client_since IS NOT NULL"
      return parties(in: scope, and: since)
    })

  /// The prospects: parties not yet invoiced.
  package static let prospects = Listing(
    id: .prospects, title: "Prospects", noun: ("prospect", "prospects"), permission: .readParties,
    columns: identity + [
      ListColumn(
        "etat", "État", .status(PartyState.prospect.orArchived), width: 8, keep: 5,
        sql: "\(PartyState.prospect.orArchivedSQL)"),
      ListColumn(
        "devis", "Devis en cours", .money, width: 14, keep: 2, total: true,
        sql: ListExpression(now: quoted(QuoteSQL.isOpen.now), past: quoted(QuoteSQL.isOpen.past))),
      .export("premier_contact", .day, sql: "party.first_contact"),
    ] + details,
    sort: ListSort("nom"), emptyHint: "Aucun prospect. F2 en crée un.",
    source: { scope in
      let since =
        scope.isPast
        ? "(status.client_since IS NULL OR status.client_since > :as_of)" : "status.client_since IS NULL"
      return parties(in: scope, and: "party.is_prospect AND \(since)")
    })

  private static let identity = [
    ListColumn(
      "code", "Code", width: 10, keep: 1, sql: "party.code", sort: "party.code",
      exact: "party.code = upper(:value)"),
    ListColumn("nom", "Nom", width: 22, keep: 1, sql: "party.name", sort: "party.sort_name"),
    ListColumn("siren", "SIREN", width: 9, keep: 6, sql: "party.siren"),
    ListColumn("ville", "Ville", width: 13, keep: 3, sql: "party.city", sort: "party.sort_city"),
    ListColumn("telephone", "Téléphone", width: 14, keep: 4, sql: "party.phone"),
  ]

  private static let details: [ListColumn] = [
    .export("siret", sql: "party.siret"), .export("tva", sql: "party.vat_number"),
    .export("forme", sql: "party.legal_form"), .export("adresse", sql: "party.street"),
    .export("complement", sql: "party.street2"), .export("code_postal", sql: "party.postcode"),
    .export("pays", sql: "party.country"), .export("email", sql: "party.email"),
    .export("secteur", sql: "party.sector"), .export("categorie", sql: "party.category"),
    .export("derniere_activite", .day, sql: "nullif(status.last_activity_on, '')"), .owner,
  ]

  private static func quoted(_ isOpen: String) -> String {
    """
    (SELECT coalesce(sum(quote.gross), 0) FROM quote WHERE \(isOpen)
     AND quote.party_id IN (SELECT part.id FROM party AS part WHERE part.root_id = party.id))
    """
  }

  private static func parties(in scope: ListScope, and condition: String) -> ListSource {
    ListSource(
      from: "party", joins: [ListJoin("status", "party_status", on: "status.party_id = party.id")],
      id: "party.id",
      conditions: ["party.root_id = party.id", condition, scope.reading.isOwn()],
      search: .fullText(table: "party_search", key: "party.id"))
  }
}
