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
      open: { .page(.receipt, record: $1.number) },
      behind: { $1.named(.party) }),
    ListScreen(
      .payments, create: .form(.payment), actions: paymentActions,
      open: { .page(.payment, record: $1.number) },
      behind: { $1.named(.supplier) }),
    ListScreen(
      .transfers, actions: transferActions, open: { .page(.transfer, record: $1.number) }),
    ListScreen(
      .cashJournal, create: .form(.cashAdjustment), actions: [cashAdjustment],
      open: { try $1.behindFact(in: $0) }),
  ]
}
