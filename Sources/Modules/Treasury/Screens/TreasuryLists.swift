import Desk
import Kernel
import Lists
import PartiesFacts
import Store
import Treasury
import TreasuryFacts

extension Screens {
  /// The lists of money that came in and went out.
  static let treasuryLists: [ListScreen] = [
    ListScreen(
      .receipts, create: .form(.receipt), actions: receiptActions,
      open: { _, id in .page(.receipt, record: id) },
      behind: { reading, id in try named(.party, ofRow: id, in: .receipts, reading) }),
    ListScreen(
      .payments, create: .form(.payment), actions: paymentActions,
      open: { _, id in .page(.payment, record: id) },
      behind: { reading, id in try named(.supplier, ofRow: id, in: .payments, reading) }),
    ListScreen(
      .transfers, actions: transferActions, open: { _, id in .page(.transfer, record: id) }),
    ListScreen(
      .cashJournal, create: .form(.cashAdjustment), actions: [cashAdjustment],
      open: { reading, id in try route(toEventOf: id, in: .cashJournal, reading) }),
  ]
}
