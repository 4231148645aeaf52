import Kernel
import Ledgers
import Lists
import PurchasingDesk
import Treasury
import TreasuryDesk

extension FeedSQL {
  var purchases: String {
    """
    SELECT \(FeedRecord.line("purchase.id", kind: .purchase)) AS id, purchase.day AS day,
      iif(purchase.kind = 'invoice', 'facture', 'avoir') AS type,
      CASE purchase.number WHEN '' THEN 'brouillon' ELSE purchase.number END AS number,
      coalesce(nullif(purchase.supplier_number, ''), \(label("purchase"))) AS label,
      iif(purchase.kind = 'credit-note', -1, 1) * purchase.gross AS amount,
      \(PurchaseSQL.remaining(isPast)) AS remaining, \(PurchaseSQL.state(isPast)) AS state
    FROM purchase LEFT JOIN payable_balance AS balance ON balance.document_id = purchase.id
    WHERE purchase.party_id IN (\(parties)) \(isPast ? "AND purchase.status = 'validated'" : "")
      \(until("purchase.day"))
    """
  }

  var payments: String {
    let remaining = isPast ? OpenItemSQL.supplier.remaining : "payable_item.remaining"
    return """
      SELECT \(FeedRecord.line("payment.id", kind: .payment)), payment.day, \(PaymentSQL.kind), \(PaymentSQL.number),
        iif(payment.reference = '', payment.note, payment.reference), payment.amount,
        (SELECT -(\(remaining)) FROM payable_item
         WHERE payable_item.document_id = payment.id AND payable_item.kind = 'payment' AND payment.kind = 'payment'),
        iif(EXISTS (SELECT 1 FROM payment AS undo WHERE undo.reverses = payment.id \(until("undo.day"))),
          \(MovementState.rejected.sql), '')
      FROM payment WHERE payment.party_id IN (\(parties)) \(until("payment.day"))
      """
  }

  var purchaseOrders: String {
    """
    SELECT \(FeedRecord.line("purchase_order.id", kind: .purchaseOrder)), purchase_order.day, 'commande',
      CASE purchase_order.number WHEN '' THEN 'brouillon' ELSE purchase_order.number END,
      \(label("purchase_order", "order")), purchase_order.gross, NULL, \(PurchaseOrderSQL.state(isPast))
    FROM purchase_order WHERE purchase_order.party_id IN (\(parties))
      \(isPast ? "AND purchase_order.status <> 'draft'" : "") \(until("purchase_order.day"))
    """
  }

  var goodsReceipts: String {
    """
    SELECT \(FeedRecord.line("goods_receipt.id", kind: .goodsReceipt)), goods_receipt.day, 'réception', placed.number,
      goods_receipt.note,
      (SELECT sum(part.cost) FROM goods_receipt_line AS part WHERE part.receipt_id = goods_receipt.id), NULL, ''
    FROM goods_receipt JOIN purchase_order AS placed ON placed.id = goods_receipt.order_id
    WHERE placed.party_id IN (\(parties)) \(until("goods_receipt.day"))
    """
  }
}
