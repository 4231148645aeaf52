import Kernel
import Lists
import Parties
import SalesFacts
import Store
import Treasury

extension Listing {
  /// Invoices wholly paid, the last paid first; cancelled ones are not among them.
  ///
  /// As of a day, one that was paid then and reopened since, by a rejection, is told by `ventes.factures` only.
  package static let paid = Listing(
    id: .paid, title: "Factures payées", noun: ("facture payée", "factures payées"),
    permission: .readTreasury,
    columns: [
      ownNumber,
      ListColumn("date", "Date", .day, width: 10, keep: 3, sql: "balance.day"),
      ListColumn(
        "payee_le", "Payée le", .day, width: 10, keep: 1, sql: "balance.settled_on",
        sort: "balance.settled_on"),
      .code(of: "balance.party_id", keep: 4),
      .client(of: "balance.party_id", width: 18, sort: "party.sort_name"),
      ListColumn("ttc", "TTC", .money, width: 12, keep: 1, total: true, sql: DocumentSQL.gross),
      ListColumn("delai", "Délai", .count, width: 5, keep: 2, sql: "\(delay)", sort: delay),
      ListColumn("echeance", "Échéance", .day, width: 10, keep: 5, sql: "invoice.due"),
      .export(
        "retard", .count,
        sql: "max(0, CAST(julianday(balance.settled_on) - julianday(invoice.due) AS INTEGER))"),
      .export("objet", sql: "invoice.subject"), .export("reference", sql: "invoice.reference"), .owner,
    ],
    sort: ListSort("payee_le", descending: true), emptyHint: "Aucune facture n'est encore entièrement payée.",
    source: { scope in
      ListSource(
        from: "document_balance AS balance", joins: DocumentSQL.balanceJoins, id: "balance.document_id",
        conditions: [
          scope.isPast ? "balance.settled_on <= :as_of" : "balance.settled_on IS NOT NULL",
          "balance.cancelled_on IS NULL", "balance.kind IN ('invoice', 'deposit')",
          scope.reading.own("balance.party_id"),
        ],
        search: .fullText(table: "document_search", key: "balance.document_id", texts: DocumentSQL.texts),
        day: "balance.settled_on")
    })

  /// Days from the invoice to the last of its payment.
  private static let delay = "CAST(julianday(balance.settled_on) - julianday(balance.day) AS INTEGER)"
}
