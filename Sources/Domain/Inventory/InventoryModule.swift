import Store

/// What is on the shelves and what it cost: a passive reader of the log.
package enum InventoryModule {
  package static let module = Module(name: "Inventory")
}
