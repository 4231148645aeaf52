import DocumentsDesk
import Kernel
import Ledgers
import Lists
import Parties
import Sales
import SalesFacts
import Store

extension Listing {
  /// Invoices and deposit invoices, drafts first among those of a day.
  package static let invoices = Listing(
    id: .invoices, title: "Factures", noun: ("facture", "factures"), permission: .readSales,
    columns: [
      number("numero", "N°"),
      ListColumn("date", "Date", .day, width: 10, keep: 4, sql: "invoice.day", sort: "invoice.day"),
      ListColumn("echeance", "Échéance", .day, width: 10, keep: 5, sql: "invoice.due", sort: "invoice.due"),
      .code(of: "invoice.party_id", keep: 6),
      .client(of: "invoice.party_id", width: 15, sort: "invoice.sort_client"),
      ListColumn("ht", "HT", .money, width: 12, keep: 7, total: true, sql: "invoice.net"),
      ListColumn("tva", "TVA", .money, width: 11, keep: 8, total: true, sql: "invoice.tax"),
      ListColumn(
        "ttc", "TTC", .money, width: 12, keep: 1, total: true, sql: "invoice.gross", sort: "invoice.gross",
        exact: "invoice.gross = :value"),
      ListColumn(
        "reste", "Reste", .money, width: 12, keep: 2, total: true, sql: DocumentSQL.remaining,
        sparse: openDocuments),
      ListColumn("etat", "État", .status(InvoiceState.words), width: 11, keep: 3, sql: DocumentSQL.state),
      ListColumn("objet", "Objet", width: 16, keep: 9, sql: "invoice.subject"),
      .export("type", .status(InvoiceSort.words), sql: "\(sort)"),
      .export("net_a_payer", .money, sql: "invoice.to_pay"), .export("reference", sql: "invoice.reference"),
      .export("auteur", sql: "invoice.author"), .export("validee_par", sql: "invoice.validated_by"), .owner,
      .export("origine", sql: "invoice.imported_from"),
    ],
    sort: ListSort("date", descending: true), emptyHint: "Aucune facture. F2 en prépare une.",
    source: { scope in
      var source = ListSource(
        from: "invoice", joins: DocumentSQL.joins, id: "invoice.id",
        conditions: ["invoice.kind IN ('invoice', 'deposit')"] + issued(scope),
        search: .fullText(table: "document_search", key: "invoice.id", texts: DocumentSQL.texts),
        day: "invoice.day")
      source.sums = sums(scope, ["ht": "net", "tva": "tax", "ttc": "gross"])
      return source
    })

  /// Credit notes, with what the client may still use of each.
  package static let creditNotes = Listing(
    id: .creditNotes, title: "Avoirs", noun: ("avoir", "avoirs"), permission: .readSales,
    columns: [
      number("numero", "N°"),
      ListColumn("date", "Date", .day, width: 10, keep: 2, sql: "invoice.day", sort: "invoice.day"),
      .code(of: "invoice.party_id", keep: 6),
      .client(of: "invoice.party_id", width: 13, sort: "invoice.sort_client"),
      ListColumn(
        "facture", "Facture", width: 13, keep: 3,
        sql: "(SELECT corrected.number FROM invoice AS corrected WHERE corrected.id = invoice.corrects)"),
      ListColumn(
        "ttc", "TTC", .money, width: 12, keep: 1, total: true, sql: "invoice.gross", sort: "invoice.gross"),
      ListColumn("disponible", "Disponible", .money, width: 12, keep: 1, total: true, sql: available),
      ListColumn("etat", "État", .status(CreditNoteState.words), width: 10, keep: 5, sql: creditState),
      .export("objet", sql: "invoice.subject"), .export("ht", .money, sql: "invoice.net"),
      .export("tva", .money, sql: "invoice.tax"), .export("auteur", sql: "invoice.author"), .owner,
    ],
    sort: ListSort("date", descending: true),
    emptyHint: "Aucun avoir. On en fait un depuis une facture validée.",
    source: { scope in
      var source = ListSource(
        from: "invoice", joins: DocumentSQL.joins, id: "invoice.id",
        conditions: ["invoice.kind = 'credit-note'"] + issued(scope),
        search: .fullText(table: "document_search", key: "invoice.id", texts: DocumentSQL.texts),
        day: "invoice.day",
        ownOrders: ["date"])
      source.sums = sums(scope, ["ttc": "gross"])
      return source
    })

  /// What documents come to, for a viewer who sees them all.
  private static func sums(_ scope: ListScope, _ columns: [String: String]) -> ListSums? {
    scope.viewer.ownPartiesOnly ? nil : ListSums(SalesSums.documents.name, for: "invoice", columns)
  }

  /// A document's number, found by the index of numbers.
  static func number(_ id: String, _ title: String) -> ListColumn {
    .number(of: "invoice", id, title, width: 13)
  }

  /// A draft is no fact: as of a day, only what was issued by then.
  private static func issued(_ scope: ListScope) -> [String] {
    (scope.isPast ? ["invoice.status = 'validated'", "invoice.day <= :as_of"] : [])
      + [scope.reading.own("invoice.party_id")]
  }

  /// Something remains of these only.
  private static let openDocuments = ListExpression(
    now: """
      invoice.id IN (SELECT document_id FROM document_balance INDEXED BY document_balance_due
        WHERE settled_on IS NULL)
      """,
    past: """
      invoice.id IN (SELECT document_id FROM (\(OpenItemSQL.client.rows(isPast: true)))
        WHERE kind IN ('invoice', 'deposit', 'credit-note'))
      """)

  private static let available = ListExpression(
    now: "-\(DocumentSQL.remaining.now)", past: "-(\(DocumentSQL.remaining.past))")

  private static let sort =
    "iif(invoice.kind = 'deposit', \(InvoiceSort.deposit.sql), \(InvoiceSort.invoice.sql))"

  private static let creditState = ListExpression(
    now: creditState(isCancelled: "balance.cancelled_on IS NOT NULL", DocumentSQL.remaining.now),
    past: creditState(isCancelled: "balance.cancelled_on <= :as_of", DocumentSQL.remaining.past))

  private static func creditState(isCancelled: String, _ remaining: String) -> String {
    """
    CASE WHEN invoice.status = 'draft' THEN \(CreditNoteState.draft.sql)
      WHEN \(isCancelled) THEN \(CreditNoteState.cancellation.sql)
      WHEN \(remaining) = 0 THEN \(CreditNoteState.used.sql)
      WHEN \(remaining) <> balance.to_pay THEN \(CreditNoteState.partlyUsed.sql)
      ELSE \(CreditNoteState.available.sql) END
    """
  }
}
