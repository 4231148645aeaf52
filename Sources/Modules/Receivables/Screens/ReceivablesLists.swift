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
      open: { _, id in .record(.dispute, id) },
      behind: { reading, id in try named(.party, ofRow: id, in: .disputes, reading) })
  ]
}
