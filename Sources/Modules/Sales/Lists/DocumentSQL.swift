import Kernel
import Ledgers
import Lists
import Parties
import Receivables
import Sales

/// What is derived of a validated document, in SQL over `invoice` and `document_balance AS balance`: what remains of
/// it, when it falls due, its state; now, and as of `:as_of`.
package enum DocumentSQL {
  /// What stands beside an invoice: what is owed of it, and the party that stands for its client now.
  static let joins =
    [ListJoin("balance", "document_balance", on: "balance.document_id = invoice.id")]
    + ListJoin.party(of: "invoice.party_id")

  /// The same beside what is owed of a document.
  static let balanceJoins =
    [ListJoin("invoice", "invoice", on: "invoice.id = balance.document_id")]
    + ListJoin.party(of: "balance.party_id")

  /// The total TTC of a document without a look at it: what was to pay and the deposits deducted.
  static let gross: ListExpression = """
    (balance.to_pay + coalesce((SELECT sum(d.net + d.tax) FROM invoice_deduction AS d
      WHERE d.invoice_id = balance.document_id), 0))
    """

  /// What words find a document by, besides the full-text index.
  static let texts = ["number", "client", "subject", "reference"]

  /// What remains, signed as the net à payer.
  package static let remaining = ListExpression(
    now: "balance.remaining", past: OpenItemSQL.client.documentRemaining)

  /// The earliest unpaid due date, else the last.
  static let due = ListExpression(
    now: "coalesce(balance.due, invoice.due)",
    past: "coalesce(\(OpenItemSQL.client.documentDue), invoice.due)")

  /// The first that holds: a state of an invoice, or what is left of a credit note.
  package static let state = ListExpression(
    now: state(
      isCancelled: "balance.cancelled_on IS NOT NULL", isDisputed: "dispute.resolved_on IS NULL",
      remaining: remaining.now, due: due.now),
    past: state(
      isCancelled: "balance.cancelled_on <= :as_of", isDisputed: DisputeSQL.isOpen.past,
      remaining: remaining.past, due: due.past))

  private static func state(isCancelled: String, isDisputed: String, remaining: String, due: String) -> String
  {
    """
    CASE WHEN invoice.status = 'draft' THEN \(InvoiceState.draft.sql)
      WHEN \(isCancelled) THEN \(InvoiceState.cancelled.sql)
      WHEN invoice.kind = 'credit-note' THEN
        iif(\(remaining) = 0, \(CreditLeft.settled.sql), \(CreditLeft.available.sql))
      WHEN EXISTS (SELECT 1 FROM dispute WHERE dispute.document_id = invoice.id AND \(isDisputed))
        THEN \(InvoiceState.disputed.sql)
      WHEN \(remaining) = 0 THEN \(InvoiceState.paid.sql) WHEN \(due) < :as_of THEN \(InvoiceState.late.sql)
      WHEN \(remaining) <> balance.to_pay THEN \(InvoiceState.partlyPaid.sql)
      ELSE \(InvoiceState.validated.sql) END
    """
  }
}
