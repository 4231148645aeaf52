import GRDB
import Kernel
import PurchasingFacts
import Store

/// What `check` verifies of orders, of receipts and of the payments allowed: they are as the log says.
enum OrderAudits {
  static let all = [
    Audit("purchasing-orders", orderDifferences), Audit("purchasing-receipts", receiptDifferences),
    Audit("purchasing-approvals", approvalDifferences),
  ]

  /// Each order the log placed, with its last step: SQLite takes the row of the greatest `seq`.
  private static let orders = """
    SELECT record, label AS number, party_id, payload ->> '$.net' AS net, payload ->> '$.step' AS step, max(seq)
    FROM event WHERE name = '\(PurchaseOrderMoved.name)' GROUP BY record
    """

  private static func orderDifferences(_ db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT coalesce(fact.number, placed.number) FROM (\(orders)) AS fact
        FULL JOIN (SELECT * FROM purchase_order WHERE status <> 'draft') AS placed ON placed.id = fact.record
        WHERE placed.number IS NOT fact.number OR placed.status IS NOT fact.step
          OR placed.party_id IS NOT fact.party_id
          OR printf('%s%d.%02d', iif(placed.net < 0, '-', ''), abs(placed.net) / 100, abs(placed.net) % 100)
            IS NOT fact.net
        ORDER BY 1 LIMIT 20
        """
    ).map { "La commande \($0) diffère de ce que dit le journal." }
  }

  private static func receiptDifferences(_ db: Database) throws -> [String] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT coalesce(receipt.id, fact.payload ->> '$.receipt')
        FROM (SELECT * FROM event WHERE name = '\(GoodsReceived.name)') AS fact
        FULL JOIN goods_receipt AS receipt ON receipt.event = fact.seq
        WHERE receipt.id IS NOT fact.payload ->> '$.receipt' OR receipt.order_id IS NOT fact.record
          OR receipt.day IS NOT fact.payload ->> '$.day'
          OR (SELECT sum(cost) FROM goods_receipt_line WHERE receipt_id = receipt.id)
            IS NOT (SELECT sum(CAST(replace(value ->> '$.cost', '.', '') AS INTEGER))
              FROM json_each(fact.payload, '$.lines'))
        ORDER BY 1 LIMIT 20
        """
    ).map { "La réception n° \($0) diffère de ce que dit le journal." }
  }

  private static func approvalDifferences(_ db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT coalesce(fact.label, purchase.number)
        FROM (SELECT * FROM event WHERE name = '\(PaymentApproved.name)') AS fact
        FULL JOIN purchase_approval AS approval ON approval.purchase_id = fact.record
        LEFT JOIN purchase ON purchase.id = coalesce(approval.purchase_id, fact.record)
        WHERE approval.day IS NOT fact.payload ->> '$.day' OR approval.by IS NOT fact.actor
          OR purchase.needs_approval IS NOT 1
        ORDER BY 1 LIMIT 20
        """
    ).map { "Le bon à payer de \($0) diffère de ce que dit le journal." }
  }
}
