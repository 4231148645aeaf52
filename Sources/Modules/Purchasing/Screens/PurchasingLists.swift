import Desk
import Kernel
import Lists
import PartiesFacts
import Purchasing
import PurchasingFacts
import Store
import TreasuryFacts

extension Screens {
  /// The lists of suppliers' invoices and of orders placed with them.
  static let purchaseLists: [ListScreen] = [
    purchases(.purchases, create: .document(.purchase), actions: purchaseActions),
    purchases(
      .supplierCredits, create: .document(.purchase, preset: [.kind: Purchase.Kind.creditNote.rawValue]),
      actions: purchaseActions),
    purchases(.payables, create: .form(.payment), actions: payableActions),
    ListScreen(
      .purchaseOrders, of: .purchaseOrder, create: .document(.purchaseOrder), actions: purchaseOrderActions,
      open: { .document(.purchaseOrder, id: $1.number) },
      behind: { $1.named(.supplier) }),
  ]

  private static func purchases(_ listing: Listing, create: Route, actions: [Action]) -> ListScreen {
    ListScreen(
      listing, of: .purchase, create: create, actions: actions,
      open: { .document(.purchase, id: $1.number) },
      behind: { $1.named(.supplier) })
  }
}
