import Articles
import CatalogFacts
import Desk
import Documents
import Inventory
import Kernel
import Sales
import Store

extension Screens {
  /// « Stock insuffisant : LIC (2 sur 5). », what a sale takes that is not there; it is told, never refused.
  static func shortage(_ lines: [DocumentLine], in reading: Reading) throws -> String {
    guard try Stock.isOn(in: reading) else { return "" }
    var wanted: [(product: ProductID, quantity: Quantity)] = []
    for line in lines where line.kind == .item && line.order == nil {
      guard let product = line.product else { continue }
      if let known = wanted.firstIndex(where: { $0.product == product }) {
        wanted[known].quantity += line.quantity
      } else {
        wanted.append((product, line.quantity))
      }
    }
    let short = try wanted.compactMap { try lacking($0.product, $0.quantity, in: reading) }
    return short.isEmpty ? "" : " Stock insuffisant : \(short.joined(separator: ", "))."
  }

  /// `nil` when there is enough of it, or when it is not counted.
  private static func lacking(
    _ product: ProductID, _ quantity: Quantity, in reading: Reading
  ) throws -> String? {
    guard let article = try Articles.find(product, in: reading), article.stockable else { return nil }
    let held = try Stock.quantity(of: product, in: reading)
    return held < quantity ? "\(article.code) (\(held.french) sur \(quantity.french))" : nil
  }
}
