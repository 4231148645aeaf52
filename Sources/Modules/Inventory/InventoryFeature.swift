import Desk
import Inventory
import InventoryFacts
import Kernel
import Lists
import Plan
import Store

/// Stock, its movements, adjustments and counts.
package let inventoryFeature = Feature(
  module: InventoryModule.module, rights: RightsTitle("Stocks", at: 7),
  grants: [
    Grant(.readStock, to: StartingRole.consulting),
    Grant(.adjustStock, .countStock, to: [.bookkeeping]),
    Grant(.forceStock, to: [.validation, .management]),
  ],
  records: [
    Record(
      .count, "inventaire", permission: .readStock, open: { _, id in .form(.countSheet, record: id) })
  ],
  lists: Screens.stockLists, forms: Screens.stockForms,
  menu: [
    MenuEntry("Stock actuel", .stock, in: .inventory, at: 1),
    MenuEntry("Mouvements", .stockMoves, in: .inventory, at: 2),
    MenuEntry("Ajustements", .stockAdjustments, in: .inventory, at: 3),
    MenuEntry("Alertes", .stockAlerts, in: .inventory, at: 4),
    MenuEntry("Inventaires", .counts, in: .inventory, at: 5),
  ],
  shares: [Screens.stockShare], figures: Screens.listedStock, controls: [StockControl.group])
