import GRDB
import Kernel
import Plan
import Store

/// What is on the shelves and what it is worth: the reads of screens and of other modules.
///
/// Products belong to no party, so a viewer kept to some parties sees all of them; the documents behind a
/// movement are read elsewhere, within the viewer's scope.
package enum Stock {
  /// The module of the company that counts goods, as consumers name it.
  package static let module = ModuleID.inventory.rawValue

  /// Whether the company counts its goods.
  package static func isOn(in reading: Reading) throws -> Bool {
    try Modules.active(in: reading.db).contains(module)
  }

  /// Throws `module-off` unless the company counts its goods.
  static func requireOn(in reading: Reading) throws {
    guard try isOn(in: reading) else { throw InventoryRefusal.moduleOff }
  }

  /// The product's stock now; `nil` when stock has never heard of it.
  package static func item(_ product: ProductID, in reading: Reading) throws -> StockItem? {
    try StockItemRows.find(product, in: reading.db)
  }

  /// How much of a product there is now: nothing in a company that does not count.
  package static func quantity(of product: ProductID, in reading: Reading) throws -> Quantity {
    guard try isOn(in: reading) else { return .zero }
    return try item(product, in: reading)?.quantity ?? .zero
  }

  /// The active products below their minimum, by label.
  package static func alerts(in reading: Reading) throws -> [StockItem] {
    try StockItemRows.fetch(
      "WHERE stockable AND active AND quantity < minimum ORDER BY sort_label, product_id", in: reading.db)
  }
}
