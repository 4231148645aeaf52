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
      .supplierCredits, create: .document(.purchase, preset: ["kind": "credit-note"]),
      actions: purchaseActions),
    purchases(.payables, create: .form(.payment), actions: payableActions),
    ListScreen(
      .purchaseOrders, of: .purchaseOrder, create: .document(.purchaseOrder), actions: purchaseOrderActions,
      open: { _, id in .document(.purchaseOrder, id: id) },
      behind: { reading, id in try named(.supplier, ofRow: id, in: .purchaseOrders, reading) }),
  ]

  private static func purchases(_ listing: Listing, create: Route, actions: [Action]) -> ListScreen {
    ListScreen(
      listing, of: .purchase, create: create, actions: actions,
      open: { _, purchase in .document(.purchase, id: purchase) },
      behind: { reading, row in try named(.supplier, ofRow: row, in: listing, reading) })
  }
}
