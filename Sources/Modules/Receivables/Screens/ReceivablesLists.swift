import Desk
import Kernel
import Lists
import PartiesFacts
import Receivables
import ReceivablesFacts
import Store

extension Screens {
  static let disputeLists: [ListScreen] = [
    ListScreen(
      .disputes, create: .form(.dispute), actions: disputeActions,
      open: { .record(.dispute, $1.number) },
      behind: { $1.named(.party) })
  ]
}
