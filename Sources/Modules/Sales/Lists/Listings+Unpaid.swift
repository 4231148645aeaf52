import Kernel
import Ledgers
import Lists
import Parties
import Receivables
import Sales
import SalesFacts
import Store
import Treasury

extension Listing {
  /// Invoices not wholly paid, the first due first.
  package static let unpaid = Listing(
    id: .unpaid, title: "Impayés", noun: ("facture impayée", "factures impayées"),
    permission: .readTreasury,
    columns: [
      ownNumber,
      ListColumn("date", "Date", .day, width: 10, keep: 6, sql: "balance.day"),
      ListColumn("echeance", "Échéance", .day, width: 10, keep: 2, sql: "balance.due", sort: "balance.due"),
      .code(of: "balance.party_id", keep: 5),
      .client(of: "balance.party_id", width: 15, sort: "party.sort_name"),
      ListColumn(
        "ttc", "TTC", .money, width: 12, keep: 3, total: true,
        sql: ListExpression(now: DocumentSQL.gross.now, past: "invoice.gross")),
      ListColumn(
        "reste", "Reste", .money, width: 12, keep: 1, total: true, sql: "balance.remaining",
        sort: "balance.remaining"),
      ListColumn("retard", "Retard", .count, width: 6, keep: 1, sql: "\(daysLate)", sort: daysLate),
      ListColumn("etat", "État", .status(InvoiceState.unpaid), width: 11, keep: 4, sql: state),
      ListColumn("objet", "Objet", width: 16, keep: 9, sql: "invoice.subject"),
      .export("telephone", sql: "party.phone"), .export("reference", sql: "invoice.reference"), .owner,
    ],
    sort: ListSort("echeance"), emptyHint: "Rien n'est dû : toutes les factures sont payées.",
    source: { scope in
      ListSource(
        with: scope.isPast ? then : "", from: "\(scope.isPast ? "open_then" : "document_balance") AS balance",
        joins: DocumentSQL.balanceJoins, id: "balance.document_id", paging: scope.isPast ? .whole : .keyed,
        conditions: [
          scope.isPast ? "1" : "balance.settled_on IS NULL", "balance.remaining > 0",
          scope.reading.own("balance.party_id"),
        ],
        search: .fullText(table: "document_search", key: "balance.document_id", texts: DocumentSQL.texts),
        day: "balance.due")
    })

  /// The number as what is owed knows it, without a look at the document.
  static let ownNumber = ListColumn(
    "numero", "N°", width: 13, keep: 1, sql: "balance.number", sort: "balance.number",
    exact: "balance.number = :value COLLATE NOCASE")

  /// What was open on the day, one row per document; an open invoice is neither paid nor cancelled.
  private static let then = """
    open_then(document_id, number, party_id, day, due, remaining) AS MATERIALIZED (
      SELECT document_id, number, party_id, day, min(due), sum(remaining)
      FROM (\(OpenItemSQL.client.rows(isPast: true))) WHERE remaining > 0 AND kind IN ('invoice', 'deposit')
      GROUP BY document_id)
    """

  private static let daysLate =
    "max(0, CAST(julianday(:as_of) - julianday(balance.due) AS INTEGER))"

  private static let state = ListExpression(
    now: state(DisputeSQL.isOpen.now), past: state(DisputeSQL.isOpen.past))

  private static func state(_ isDisputed: String) -> String {
    """
    CASE WHEN EXISTS (SELECT 1 FROM dispute WHERE dispute.document_id = balance.document_id AND \(isDisputed))
        THEN \(InvoiceState.disputed.sql)
      WHEN balance.due < :as_of THEN \(InvoiceState.late.sql)
      WHEN balance.remaining <> invoice.to_pay THEN \(InvoiceState.partlyPaid.sql)
      ELSE \(InvoiceState.validated.sql) END
    """
  }
}
