import Articles
import CatalogFacts
import Inventory
import Kernel
import Store

extension UpdateProduct {
  /// Sees that nothing is left of a product no longer counted: throws `stock-left`, or takes it to zero when
  /// the command says so.
  func leaveStock(of product: ProductFacts, in tx: borrowing Transaction) throws {
    let left = try Stock.quantity(of: product.product, in: tx.reading)
    guard left != .zero else { return }
    guard given[.writeOff] == "true" else {
      let unit = product.unit.isEmpty ? "" : " \(product.unit)"
      throw CatalogRefusal.stockLeft(product.code, left: left.french + unit)
    }
    try Stock.writeOff(product.product, note: "Fin du suivi de stock", in: tx)
  }
}
