import DocumentsDesk
import Kernel
import Lists
import Parties
import Plan
import Sales
import SalesFacts
import Store

extension Listing {
  /// Clients' orders, with what was invoiced of each.
  package static let clientOrders = Listing(
    id: .clientOrders, title: "Commandes clients", noun: ("commande", "commandes"),
    permission: .readSales, module: .catalog,
    columns: [
      .number(of: "sales_order", width: 14),
      ListColumn("date", "Date", .day, width: 10, keep: 2, sql: "sales_order.day", sort: "sales_order.day"),
      .client(of: "sales_order.party_id", width: 15, sort: "sales_order.sort_client"),
      ListColumn("reference", "Référence", width: 13, keep: 4, sql: "sales_order.reference"),
      ListColumn("ht", "HT", .money, width: 12, keep: 5, total: true, sql: "sales_order.net"),
      ListColumn("ttc", "TTC", .money, width: 12, keep: 1, total: true, sql: "sales_order.gross"),
      ListColumn("facture", "Facturé HT", .money, width: 12, keep: 3, total: true, sql: OrderSQL.invoiced),
      ListColumn("etat", "État", .status(Order.State.words), width: 10, keep: 1, sql: OrderSQL.state),
      .code(of: "sales_order.party_id", keep: 6),
      ListColumn("objet", "Objet", width: 16, keep: 7, sql: "sales_order.subject"),
      .export("origine", sql: "sales_order.origin"), .export("auteur", sql: "sales_order.author"),
      .export("annulee_le", .day, sql: "sales_order.cancelled_on"), .owner,
    ],
    sort: ListSort("date", descending: true), emptyHint: "Aucune commande. F2 en prépare une.",
    source: { scope in
      ListSource(
        from: "sales_order", joins: ListJoin.party(of: "sales_order.party_id"), id: "sales_order.id",
        conditions: (scope.isPast ? ["sales_order.status <> 'draft'", "sales_order.day <= :as_of"] : [])
          + [scope.reading.own("sales_order.party_id")],
        search: .fullText(table: "order_search", key: "sales_order.id"),
        day: "sales_order.day")
    })
}
