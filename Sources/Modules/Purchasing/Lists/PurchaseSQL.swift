import Kernel
import Ledgers
import Lists
import Parties
import Purchasing

/// What is derived of a supplier's document, in SQL over `purchase` and `payable_balance AS balance`; now, and as of
/// `:as_of`.
package enum PurchaseSQL {
  /// What stands beside a purchase: what is owed of it, and the party that stands for its supplier now.
  package static let joins =
    [ListJoin("balance", "payable_balance", on: "balance.document_id = purchase.id")]
    + ListJoin.party(of: "purchase.party_id")

  /// The same beside what is owed of a document.
  static let balanceJoins =
    [ListJoin("purchase", "purchase", on: "purchase.id = balance.document_id")]
    + ListJoin.party(of: "balance.party_id")

  /// What words find a purchase by, besides the full-text index.
  static let texts = ["number", "supplier", "subject", "reference"]

  /// What remains, signed as what the company owes.
  package static let remaining = ListExpression(
    now: "balance.remaining", past: OpenItemSQL.supplier.documentRemaining)

  /// The earliest unpaid due date, else the last.
  package static let due = ListExpression(
    now: "coalesce(balance.due, purchase.due)",
    past: "coalesce(\(OpenItemSQL.supplier.documentDue), purchase.due)")

  /// Whether a rule asks for a *bon à payer* nobody gave.
  static let awaitsApproval = ListExpression(
    now: "(balance.needs_approval AND balance.approved_on IS NULL)",
    past: "(balance.needs_approval AND (balance.approved_on IS NULL OR balance.approved_on > :as_of))")

  /// Where a rule asks for a *bon à payer*, whether it was given.
  static let approval = ListExpression(now: approval(awaitsApproval.now), past: approval(awaitsApproval.past))

  private static func approval(_ awaits: String) -> String {
    """
    CASE WHEN \(awaits) THEN \(ApprovalState.awaited.sql)
      WHEN balance.approved_on IS NOT NULL THEN \(ApprovalState.given.sql) ELSE '' END
    """
  }

  /// The transfer file it was put in, as `VIR-3`.
  static let transfer = ListExpression(
    now: "'VIR-' || balance.transfer_id",
    past: """
      (SELECT 'VIR-' || transfer.id FROM transfer
       WHERE transfer.id = balance.transfer_id AND transfer.day <= :as_of)
      """)

  /// The first that holds: a state of an invoice, or of a credit note.
  package static let state = ListExpression(
    now: state(remaining: remaining.now, due: due.now, awaits: awaitsApproval.now),
    past: state(remaining: remaining.past, due: due.past, awaits: awaitsApproval.past))

  private static func state(remaining: String, due: String, awaits: String) -> String {
    """
    CASE WHEN purchase.status = 'draft' THEN \(PurchaseState.draft.sql)
      WHEN purchase.kind = 'credit-note' THEN
        CASE WHEN \(remaining) = 0 THEN \(SupplierCreditState.settled.sql)
          WHEN \(remaining) <> balance.to_pay THEN \(SupplierCreditState.partlyUsed.sql)
          ELSE \(SupplierCreditState.available.sql) END
      WHEN \(remaining) = 0 THEN \(PurchaseState.paid.sql) WHEN \(awaits) THEN \(PurchaseState.toApprove.sql)
      WHEN \(due) < :as_of THEN \(PurchaseState.late.sql)
      WHEN \(remaining) <> balance.to_pay THEN \(PurchaseState.partlyPaid.sql) ELSE \(PurchaseState.toPay.sql) END
    """
  }
}

/// What is derived of an order placed with a supplier, in SQL over `purchase_order`; now, and as of `:as_of`.
package enum PurchaseOrderSQL {
  /// HT of the goods that came in, at the order's prices.
  package static let received = ListExpression(now: received(""), past: received("AND receipt.day <= :as_of"))

  /// HT of the validated invoices made from it, credit notes deducted.
  static let invoiced = ListExpression(now: invoiced(""), past: invoiced("AND purchase.day <= :as_of"))

  /// The first that holds: draft, cancelled, closed, invoiced, received, late, partly received, placed.
  package static let state = ListExpression(
    now: state(receipts: "", documents: ""),
    past: state(receipts: "AND receipt.day <= :as_of", documents: "AND purchase.day <= :as_of"))

  private static func received(_ until: String) -> String {
    """
    (SELECT coalesce(sum(part.cost), 0) FROM goods_receipt AS receipt
     JOIN goods_receipt_line AS part ON part.receipt_id = receipt.id
     WHERE receipt.order_id = purchase_order.id \(until))
    """
  }

  private static func invoiced(_ until: String) -> String {
    """
    (SELECT coalesce(sum(iif(purchase.kind = 'credit-note', -1, 1) * part.net), 0) FROM purchase_line AS part
     JOIN purchase ON purchase.id = part.purchase_id
     WHERE part.order_id = purchase_order.id AND purchase.status = 'validated' \(until))
    """
  }

  private static func state(receipts: String, documents: String) -> String {
    """
    CASE purchase_order.status WHEN 'draft' THEN \(PurchaseOrderState.draft.sql)
      WHEN 'cancelled' THEN \(PurchaseOrderState.cancelled.sql) WHEN 'closed' THEN \(PurchaseOrderState.closed.sql)
      ELSE CASE WHEN NOT \(lacks(billed(documents))) THEN \(PurchaseOrderState.invoiced.sql)
        WHEN NOT \(lacks("\(came(receipts)) - \(wentBack(documents))")) THEN \(PurchaseOrderState.received.sql)
        WHEN purchase_order.expected_on < :as_of THEN \(PurchaseOrderState.late.sql)
        WHEN EXISTS (SELECT 1 FROM goods_receipt AS receipt WHERE receipt.order_id = purchase_order.id \(receipts))
          THEN \(PurchaseOrderState.partlyReceived.sql) ELSE \(PurchaseOrderState.placed.sql) END END
    """
  }

  /// Whether a line's quantity exceeds what `done` counts of it.
  private static func lacks(_ done: String) -> String {
    """
    EXISTS (SELECT 1 FROM purchase_order_line AS line
      WHERE line.order_id = purchase_order.id AND line.kind = 'item' AND line.quantity > \(done))
    """
  }

  private static func came(_ until: String) -> String {
    """
    (SELECT coalesce(sum(part.quantity), 0) FROM goods_receipt AS receipt
     JOIN goods_receipt_line AS part ON part.receipt_id = receipt.id
     WHERE receipt.order_id = line.order_id AND part.order_line = line.position \(until))
    """
  }

  /// Quantity of the validated invoices of a line, less that of its credit notes.
  private static func billed(_ until: String) -> String {
    sum("iif(purchase.kind = 'credit-note', -part.quantity, part.quantity)", until)
  }

  /// Quantity of a line that had come in and went back with a credit note.
  private static func wentBack(_ until: String) -> String { sum("part.returned_quantity", until) }

  private static func sum(_ quantity: String, _ until: String) -> String {
    """
    (SELECT coalesce(sum(\(quantity)), 0) FROM purchase_line AS part
     JOIN purchase ON purchase.id = part.purchase_id
     WHERE part.order_id = line.order_id AND part.order_line = line.position AND purchase.status = 'validated' \(until))
    """
  }
}
