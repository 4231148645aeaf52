import Desk
import DocumentsDesk
import Kernel
import Lists
import PartiesFacts
import Purchasing
import PurchasingFacts

/// What a supplier's history tells of invoices, orders and goods that came in.
enum PurchasingFeed {
  static let legs = [purchases, purchaseOrders, goodsReceipts]

  private static let purchases = FeedLeg(7, .purchase, in: [.supplier], states: PurchaseState.received) {
    scope in
    """
    SELECT \(scope.line("purchase.id")), purchase.day,
      iif(purchase.kind = 'invoice', 'facture', 'avoir'),
      \(DocumentLabelSQL.number("purchase")),
      coalesce(nullif(purchase.supplier_number, ''), \(DocumentLabelSQL.label("purchase"))),
      iif(purchase.kind = 'credit-note', -1, 1) * purchase.gross,
      \(PurchaseSQL.remaining(scope.isPast)), \(PurchaseSQL.state(scope.isPast))
    FROM purchase LEFT JOIN payable_balance AS balance ON balance.document_id = purchase.id
    WHERE purchase.party_id IN (\(scope.parties)) \(scope.isPast ? "AND purchase.status = 'validated'" : "")
      \(scope.until("purchase.day"))
    """
  }

  private static let purchaseOrders = FeedLeg(
    9, .purchaseOrder, in: [.supplier], states: PurchaseOrderState.words
  ) { scope in
    """
    SELECT \(scope.line("purchase_order.id")), purchase_order.day, 'commande',
      \(DocumentLabelSQL.number("purchase_order")),
      \(DocumentLabelSQL.label("purchase_order", "order")), purchase_order.gross, NULL, \(PurchaseOrderSQL.state(scope.isPast))
    FROM purchase_order WHERE purchase_order.party_id IN (\(scope.parties))
      \(scope.isPast ? "AND purchase_order.status <> 'draft'" : "") \(scope.until("purchase_order.day"))
    """
  }

  /// It leads nowhere: its order stands in the history too.
  private static let goodsReceipts = FeedLeg(10, nil, in: [.supplier]) { scope in
    """
    SELECT \(scope.line("goods_receipt.id")), goods_receipt.day, 'réception', placed.number,
      goods_receipt.note,
      (SELECT sum(part.cost) FROM goods_receipt_line AS part WHERE part.receipt_id = goods_receipt.id), NULL, ''
    FROM goods_receipt JOIN purchase_order AS placed ON placed.id = goods_receipt.order_id
    WHERE placed.party_id IN (\(scope.parties)) \(scope.until("goods_receipt.day"))
    """
  }
}
