import InventoryFacts
import Kernel
import Store

/// What is on the shelves and what it cost: a passive reader of the log.
package enum InventoryModule {
  package static let module = Module(
    name: "Inventory",
    facts: [StockAdjusted.self, CountStarted.self, CountClosed.self], migrations: InventorySchema.migrations,
    listeners: [InventoryListener()],
    permissions: PermissionTitle.inventory, audits: InventoryAudit.audits, sums: StockSums.all,
    codes: InventoryCodes.all,
    useCases: [AdjustStock.self, StartCount.self, SaveCount.self, CloseCount.self, CancelCount.self],
    refusals: InventoryRefusal.samples)
}
