import Kernel
import Ledgers
import Lists
import OverviewFacts
import Parties
import Plan
import Purchasing
import Store

extension Listing {
  /// The suppliers, with what the company owes each, what of it is late, and what it bought this year.
  package static let suppliers = Listing(
    id: .suppliers, title: "Fournisseurs", noun: ("fournisseur", "fournisseurs"),
    permission: .readPurchases, module: .purchasing,
    columns: [
      ListColumn(
        "code", "Code", width: 10, keep: 1, sql: "party.code", sort: "party.code",
        exact: "party.code = upper(:value)"),
      ListColumn("nom", "Nom", width: 22, keep: 1, sql: "party.name", sort: "party.sort_name"),
      ListColumn("ville", "Ville", width: 13, keep: 4, sql: "party.city", sort: "party.sort_city"),
      ListColumn("telephone", "Téléphone", width: 14, keep: 5, sql: "party.phone"),
      ListColumn("email", "E-mail", width: 24, keep: 7, sql: "party.email"),
      ListColumn(
        "du", "Dû", .money, width: 12, keep: 1, total: true,
        sql: BalanceSQL.balance(of: "party.id", in: .supplier)),
      ListColumn("retard", "En retard", .money, width: 12, keep: 2, total: true, sql: late),
      ListColumn("achats_annee", "Achats HT", .money, width: 12, keep: 3, total: true, sql: "\(bought)"),
      .export("etat", .status(PartyState.supplier.orArchived), sql: "\(PartyState.supplier.orArchivedSQL)"),
      .export("siren", sql: "party.siren"), .export("siret", sql: "party.siret"),
      .export("tva", sql: "party.vat_number"), .export("iban", sql: "party.iban"),
      .export("bic", sql: "party.bic"), .export("adresse", sql: "party.street"),
      .export("complement", sql: "party.street2"), .export("code_postal", sql: "party.postcode"),
      .export("pays", sql: "party.country"), .owner,
    ],
    sort: ListSort("nom"), emptyHint: "Aucun fournisseur. F2 en crée un.",
    source: { scope in
      ListSource(
        from: "party", id: "party.id",
        conditions: [
          "party.root_id = party.id", "party.is_supplier", scope.reading.isOwn(),
        ],
        search: .fullText(table: "party_search", key: "party.id"))
    })

  private static let group = "(SELECT part.id FROM party AS part WHERE part.root_id = party.id)"

  /// What remains of invoices due before the day.
  private static let late = ListExpression(
    now: """
      (SELECT coalesce(sum(remaining), 0) FROM payable_item INDEXED BY payable_item_open
       WHERE settled_on IS NULL AND party_id IN \(group) AND due < :as_of AND remaining > 0)
      """,
    past: """
      (SELECT coalesce(sum(\(OpenItemSQL.supplier.remaining)), 0) FROM payable_item INDEXED BY payable_item_party
       WHERE party_id IN \(group) AND day <= :as_of AND due < :as_of AND amount > 0
         AND (settled_on IS NULL OR settled_on > :as_of))
      """)

  /// HT of the civil year up to the day, credit notes deducted.
  private static let bought = """
    (SELECT coalesce(sum(iif(purchase.kind = 'credit-note', -1, 1) * purchase.net), 0) FROM purchase
     WHERE purchase.party_id IN \(group) AND purchase.status = 'validated'
       AND purchase.day BETWEEN strftime('%Y-01-01', :as_of) AND :as_of)
    """
}
