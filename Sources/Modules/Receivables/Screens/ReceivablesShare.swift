import Desk
import Kernel
import Lists
import OverviewFacts
import Receivables
import ReceivablesFacts
import Store

/// What the dashboard tells of disputes.
extension Screens {
  static let disputeShare = BoardShare(
    on: .dashboard, for: .readReceivables,
    of: { reading, day in try OpenDisputes.pile(day, in: reading) },
    [.toDo(at: 40) { pile in .pile("Litiges ouverts", pile, .list(.disputes)) }])
}
