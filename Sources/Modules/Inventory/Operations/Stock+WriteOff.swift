import InventoryFacts
import Kernel
import Store

extension Stock {
  /// Brings a product's stock to nothing inside another operation, as when it is no longer counted.
  ///
  /// Nothing where nothing is left. Throws `permission-denied` to who may not adjust stock.
  package static func writeOff(_ product: ProductID, note: String, in tx: borrowing Transaction) throws {
    guard let item = try item(product, in: tx.reading), item.quantity != .zero else { return }
    try requireOn(in: tx.reading)
    try tx.require(.adjustStock)
    let fact = StockAdjusted(
      adjustment: try AdjustmentRows.nextID(in: tx.db), product: product, code: item.code, day: tx.today,
      quantity: -item.quantity, reason: .other, note: note)
    try fact.save(from: item.quantity, in: tx)
  }
}
