import CatalogFacts
import Desk
import Inventory
import InventoryFacts
import Kernel
import Lists
import PurchasingFacts
import Store

extension Screens {
  static let stockLists: [ListScreen] = [
    stock(.stock, create: .form(.stockAdjustment)),
    ListScreen(
      .stockMoves,
      open: { try $1.behindFact(in: $0) },
      behind: { $1.named(.product) }),
    ListScreen(
      .stockAdjustments, create: .form(.stockAdjustment),
      open: { $1.named(.product) },
      behind: { $1.named(.product) }),
    stock(.stockAlerts, create: .document(.purchaseOrder)),
    ListScreen(
      .counts, create: .form(.stockCount), actions: countActions,
      open: { .form(.countSheet, record: $1.number) }),
  ]

  private static func stock(_ listing: Listing, create: Route) -> ListScreen {
    ListScreen(
      listing, create: create, actions: stockActions, open: { .record(.product, $1.number) },
      behind: { .record(.product, $1.number) })
  }
}
