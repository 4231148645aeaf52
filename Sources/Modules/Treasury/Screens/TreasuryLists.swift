import Desk
import Kernel
import Lists
import PartiesFacts
import Store
import Treasury

extension Screens {
  /// The lists of money that came in and went out.
  static let treasuryLists: [ListScreen] = [
    ListScreen(
      .receipts, create: .form("tresorerie.encaissement"), actions: receiptActions,
      open: { _, id in .page("tresorerie.mouvement", record: id) },
      behind: { reading, id in try named(.party, ofRow: id, in: .receipts, reading) }),
    ListScreen(
      .payments, create: .form("tresorerie.decaissement"), actions: paymentActions,
      open: { _, id in .page("tresorerie.decaissement", record: id) },
      behind: { reading, id in try named(.supplier, ofRow: id, in: .payments, reading) }),
    ListScreen(
      .transfers, actions: transferActions, open: { _, id in .page("tresorerie.virement", record: id) }),
    ListScreen(
      .cashJournal, create: .form("tresorerie.ajustement"), actions: [cashAdjustment],
      open: { reading, id in try route(toEventOf: id, in: .cashJournal, reading) }),
  ]
}
