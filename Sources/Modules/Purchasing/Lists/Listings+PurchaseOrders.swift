import DocumentsDesk
import Kernel
import Lists
import Parties
import Plan
import Purchasing
import PurchasingFacts
import Store

extension Listing {
  /// Orders placed with suppliers, with what came in and what was invoiced of each.
  package static let purchaseOrders = Listing(
    id: .purchaseOrders, title: "Commandes fournisseurs", noun: ("commande", "commandes"),
    permission: .readPurchases, module: .purchasing,
    columns: [
      .number(of: "purchase_order", width: 13),
      ListColumn(
        "date", "Date", .day, width: 10, keep: 3, sql: "purchase_order.day", sort: "purchase_order.day"),
      .supplier(of: "purchase_order.party_id", width: 16, sort: "purchase_order.sort_supplier"),
      ListColumn("attendu", "Attendue", .day, width: 10, keep: 4, sql: "purchase_order.expected_on"),
      ListColumn("ht", "HT", .money, width: 12, keep: 1, total: true, sql: "purchase_order.net"),
      ListColumn("recu", "Reçu", .money, width: 12, keep: 2, total: true, sql: PurchaseOrderSQL.received),
      ListColumn(
        "facture", "Facturé", .money, width: 12, keep: 5, total: true, sql: PurchaseOrderSQL.invoiced),
      ListColumn(
        "etat", "État", .status(PurchaseOrderState.words), width: 10, keep: 1, sql: PurchaseOrderSQL.state),
      .code(of: "purchase_order.party_id", keep: 6),
      ListColumn("objet", "Objet", width: 16, keep: 7, sql: "purchase_order.subject"),
      .export("ttc", .money, sql: "purchase_order.gross"),
      .export("reference", sql: "purchase_order.reference"), .export("auteur", sql: "purchase_order.author"),
      .owner,
    ],
    sort: ListSort("date", descending: true), emptyHint: "Aucune commande. F2 en prépare une.",
    source: { scope in
      ListSource(
        from: "purchase_order", joins: ListJoin.party(of: "purchase_order.party_id"), id: "purchase_order.id",
        conditions: (scope.isPast
          ? ["purchase_order.status <> 'draft'", "purchase_order.day <= :as_of"] : [])
          + [scope.reading.own("purchase_order.party_id")],
        search: .anywhere([
          "purchase_order.number", "party.code", "party.name", "purchase_order.subject",
          "purchase_order.reference",
        ]),
        day: "purchase_order.day")
    })
}
