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

  private static let receipts = FeedLeg(1, .receipt, in: [.client], states: MovementState.words) {
    movements(.receipts, $0)
  }

  /// It leads nowhere: its document stands in the history too.
  private static let writeOffs = FeedLeg(4, nil, in: [.client]) { scope in
    """
    SELECT \(scope.line("write_off.id")), write_off.day, 'abandon', write_off.number, write_off.reason,
      write_off.amount, NULL, ''
    FROM write_off WHERE write_off.party_id IN (\(scope.parties)) \(scope.until("write_off.day"))
    """
  }

  private static let payments = FeedLeg(8, .payment, in: [.supplier], states: MovementState.words) {
    movements(.payments, $0)
  }

  private static func movements(_ movements: MovementSQL, _ scope: FeedScope) -> String {
    let (table, ledger) = (movements.table, movements.ledger)
    let remaining = scope.isPast ? OpenItemSQL(ledger: ledger).remaining : "\(ledger.items).remaining"
    return """
      SELECT \(scope.line("\(table).id")), \(table).day, \(movements.sort), \(movements.number),
        iif(\(table).reference = '', \(table).note, \(table).reference), \(table).amount,
        CASE \(table).kind WHEN '\(table)' THEN \(movements.left(remaining)) END,
        iif(EXISTS (SELECT 1 FROM \(table) AS undo WHERE undo.reverses = \(table).id \(scope.until("undo.day"))),
          \(MovementState.rejected.sql), '')
      FROM \(table) WHERE \(table).party_id IN (\(scope.parties)) \(scope.until("\(table).day"))
      """
  }
}
