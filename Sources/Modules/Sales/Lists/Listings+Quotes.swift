import DocumentsDesk
import Kernel
import Lists
import Parties
import Sales
import SalesFacts
import Store

extension Listing {
  /// The quotes, every version of them.
  package static let quotes = Listing(
    id: .quotes, title: "Devis", noun: ("devis", "devis"), permission: .readSales,
    columns: [
      .number(of: "quote", width: 11),
      ListColumn("date", "Date", .day, width: 10, keep: 4, sql: "quote.day", sort: "quote.day"),
      ListColumn("validite", "Validité", .day, width: 10, keep: 3, sql: "quote.valid_until"),
      .code(of: "quote.party_id", keep: 7),
      .client(of: "quote.party_id", width: 16, sort: "quote.sort_client"),
      ListColumn("objet", "Objet", width: 15, keep: 5, sql: "quote.subject"),
      ListColumn("ht", "HT", .money, width: 12, keep: 6, total: true, sql: "quote.net"),
      ListColumn(
        "ttc", "TTC", .money, width: 12, keep: 1, total: true, sql: "quote.gross", sort: "quote.gross"),
      ListColumn("etat", "État", .status(QuoteState.words), width: 9, keep: 2, sql: QuoteSQL.state), .owner,
      .export("version", .count, sql: "quote.revision"), .export("reference", sql: "quote.reference"),
      .export("auteur", sql: "quote.author"), .export("envoye_le", .day, sql: "quote.sent_on"),
      .export("decide_le", .day, sql: "quote.decided_on"),
    ],
    sort: ListSort("date", descending: true), emptyHint: "Aucun devis. F2 en prépare un.",
    source: { scope in
      ListSource(
        from: "quote", joins: ListJoin.party(of: "quote.party_id"), id: "quote.id",
        conditions: [scope.isPast ? "quote.sent_on <= :as_of" : "1", scope.reading.own("quote.party_id")],
        search: .fullText(table: "quote_search", key: "quote.id"), day: "quote.day")
    })
}
