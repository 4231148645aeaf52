import Desk
import Kernel
import Lists
import PartiesFacts
import Receivables
import ReceivablesFacts

/// What a client's history tells of disputes.
enum ReceivablesFeed {
  static let legs = [disputes]

  private static let disputes = FeedLeg(3, .dispute, in: [.client], states: Dispute.Status.words) { scope in
    """
    SELECT \(scope.line("dispute.id")), dispute.opened_on, 'litige', dispute.number, dispute.note,
      dispute.amount, NULL, \(DisputeSQL.state(scope.isPast))
    FROM dispute WHERE dispute.party_id IN (\(scope.parties)) \(scope.until("dispute.opened_on"))
    """
  }
}
