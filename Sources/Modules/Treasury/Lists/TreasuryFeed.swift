import Desk
import Kernel
import Ledgers
import Lists
import PartiesFacts
import Treasury
import TreasuryFacts

/// What the histories of parties tell of money received, paid and given up.
enum TreasuryFeed {
  static let legs = [receipts, writeOffs, payments]

  private static let receipts = FeedLeg(1, .receipt, in: [.client], states: MovementState.words) { scope in
    let remaining = scope.isPast ? OpenItemSQL.client.remaining : "open_item.remaining"
    return """
      SELECT \(scope.line("receipt.id")), receipt.day, \(ReceiptSQL.kind), \(ReceiptSQL.number),
        iif(receipt.reference = '', receipt.note, receipt.reference), receipt.amount,
        (SELECT -(\(remaining)) FROM open_item
         WHERE open_item.document_id = receipt.id AND open_item.kind = 'receipt' AND receipt.kind = 'receipt'),
        iif(EXISTS (SELECT 1 FROM receipt AS undo WHERE undo.reverses = receipt.id \(scope.until("undo.day"))),
          \(MovementState.rejected.sql), '')
      FROM receipt WHERE receipt.party_id IN (\(scope.parties)) \(scope.until("receipt.day"))
      """
  }

  /// It leads nowhere: its document stands in the history too.
  private static let writeOffs = FeedLeg(4, nil, in: [.client]) { scope in
    """
    SELECT \(scope.line("write_off.id")), write_off.day, 'abandon', write_off.number, write_off.reason,
      write_off.amount, NULL, ''
    FROM write_off WHERE write_off.party_id IN (\(scope.parties)) \(scope.until("write_off.day"))
    """
  }

  private static let payments = FeedLeg(8, .payment, in: [.supplier], states: MovementState.words) { scope in
    let remaining = scope.isPast ? OpenItemSQL.supplier.remaining : "payable_item.remaining"
    return """
      SELECT \(scope.line("payment.id")), payment.day, \(PaymentSQL.kind), \(PaymentSQL.number),
        iif(payment.reference = '', payment.note, payment.reference), payment.amount,
        (SELECT -(\(remaining)) FROM payable_item
         WHERE payable_item.document_id = payment.id AND payable_item.kind = 'payment' AND payment.kind = 'payment'),
        iif(EXISTS (SELECT 1 FROM payment AS undo WHERE undo.reverses = payment.id \(scope.until("undo.day"))),
          \(MovementState.rejected.sql), '')
      FROM payment WHERE payment.party_id IN (\(scope.parties)) \(scope.until("payment.day"))
      """
  }
}
