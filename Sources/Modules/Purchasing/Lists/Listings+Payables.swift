import Kernel
import Ledgers
import Lists
import Parties
import Plan
import Purchasing
import PurchasingFacts
import Store

extension Listing {
  /// Suppliers' invoices not wholly paid, the first due first, with what paying each waits for.
  package static let payables = Listing(
    id: .payables, title: "À payer", noun: ("facture à payer", "factures à payer"),
    permission: .readPurchases, module: .purchasing,
    columns: [
      ListColumn("echeance", "Échéance", .day, width: 10, keep: 1, sql: "balance.due", sort: "balance.due"),
      ListColumn(
        "numero", "N°", width: 14, keep: 2, sql: "balance.number", sort: "balance.number",
        exact: "balance.number = :value COLLATE NOCASE"),
      ListColumn("no_fournisseur", "N° fournisseur", width: 14, keep: 5, sql: "purchase.supplier_number"),
      .supplier(of: "balance.party_id", width: 16, sort: "party.sort_name"),
      ListColumn("ttc", "TTC", .money, width: 12, keep: 6, total: true, sql: "purchase.gross"),
      ListColumn(
        "reste", "Reste", .money, width: 12, keep: 1, total: true, sql: "balance.remaining",
        sort: "balance.remaining"),
      ListColumn("retard", "Retard", .count, width: 6, keep: 1, sql: "\(daysLate)", sort: daysLate),
      ListColumn(
        "bon_a_payer", "Bon", .status(ApprovalState.words), width: 8, keep: 3, sql: PurchaseSQL.approval),
      ListColumn("virement", "Virement", width: 9, keep: 4, sql: PurchaseSQL.transfer),
      ListColumn("date", "Date", .day, width: 10, keep: 8, sql: "balance.day", sort: "balance.day"),
      .code(of: "balance.party_id", keep: 9),
      .export("etat", .status(PurchaseState.unpaid), sql: state), .export("objet", sql: "purchase.subject"),
      .export("reference", sql: "purchase.reference"), .export("iban", sql: "party.iban"), .owner,
    ],
    sort: ListSort("echeance"), emptyHint: "Rien n'est à payer : toutes les factures reçues sont réglées.",
    source: { scope in
      ListSource(
        with: scope.isPast ? then : "",
        from: "\(scope.isPast ? "payable_then" : "payable_balance") AS balance",
        joins: PurchaseSQL.balanceJoins, id: "balance.document_id", paging: scope.isPast ? .whole : .keyed,
        conditions: [
          scope.isPast ? "1" : "balance.settled_on IS NULL", "balance.remaining > 0",
          "balance.kind = 'invoice'", scope.reading.own("balance.party_id"),
        ],
        search: .fullText(table: "purchase_search", key: "balance.document_id", texts: PurchaseSQL.texts),
        day: "balance.due")
    })

  /// What was open on the day, one row per document, with what paying it waits for.
  private static let then = """
    open_payable(document_id, due, remaining) AS (
      SELECT document_id, min(due), sum(remaining) FROM (\(OpenItemSQL.supplier.rows(isPast: true)))
      WHERE remaining > 0 AND kind = 'invoice' GROUP BY document_id),
    payable_then AS MATERIALIZED (
      SELECT open.document_id, b.number, b.party_id, b.kind, b.day, open.due, b.to_pay, open.remaining,
        b.needs_approval, b.approved_on, b.transfer_id
      FROM open_payable AS open JOIN payable_balance AS b ON b.document_id = open.document_id)
    """

  private static let daysLate =
    "max(0, CAST(julianday(:as_of) - julianday(balance.due) AS INTEGER))"

  private static let state = ListExpression(
    now: state(PurchaseSQL.awaitsApproval.now), past: state(PurchaseSQL.awaitsApproval.past))

  private static func state(_ awaits: String) -> String {
    """
    CASE WHEN \(awaits) THEN \(PurchaseState.toApprove.sql)
      WHEN balance.due < :as_of THEN \(PurchaseState.late.sql)
      WHEN balance.remaining <> balance.to_pay THEN \(PurchaseState.partlyPaid.sql)
      ELSE \(PurchaseState.toPay.sql) END
    """
  }
}
