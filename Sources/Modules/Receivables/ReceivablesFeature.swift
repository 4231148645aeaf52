import Desk
import Kernel
import Lists
import Plan
import Receivables
import ReceivablesFacts
import SalesFacts
import Store

/// Disputes, which hold an invoice back from its collection.
package let receivablesFeature = Feature(
  module: ReceivablesModule.module, rights: RightsTitle("Litiges", at: 4),
  grants: [
    Grant(.readReceivables, to: StartingRole.consulting),
    Grant(.writeReceivables, to: [.bookkeeping, .collection]),
  ],
  records: [
    Record(
      .dispute, "litige", permission: .readReceivables,
      open: { reading, id in .record(.invoice, try Dispute.find(Dispute.ID(id), in: reading).document) })
  ],
  lists: Screens.disputeLists, forms: Screens.disputeForms,
  menu: [
    MenuEntry("Litiges", .disputes, in: .treasury, at: 5)
  ],
  feed: ReceivablesFeed.legs, shares: [Screens.disputeShare])
