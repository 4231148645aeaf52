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
      open: { reading, id in try route(toEventOf: id, in: .stockMoves, reading) },
      behind: { reading, id in try named(.product, ofRow: id, in: .stockMoves, reading) }),
    ListScreen(
      .stockAdjustments, create: .form(.stockAdjustment),
      open: { reading, id in try named(.product, ofRow: id, in: .stockAdjustments, reading) },
      behind: { reading, id in try named(.product, ofRow: id, in: .stockAdjustments, reading) }),
    stock(.stockAlerts, create: .document(.purchaseOrder)),
    ListScreen(
      .counts, create: .form(.stockCount), actions: countActions,
      open: { _, id in .form(.countSheet, record: id) }),
  ]

  private static func stock(_ listing: Listing, create: Route) -> ListScreen {
    ListScreen(
      listing, create: create, actions: stockActions, open: { _, product in .record(.product, product) },
      behind: { _, product in .record(.product, product) })
  }
}
