import CatalogFacts
import Desk
import Kernel
import OverviewFacts
import Plan
import Sales
import Store

/// What the dashboard tells of the products that sell the most this fiscal year.
extension Screens {
  static let productShare = BoardShare(
    on: .dashboard, for: .readSales, needing: .catalog,
    of: { reading, day in try TopProducts.read(day, in: reading) },
    [
      .block(at: 120) { products in bars("Meilleures ventes HT", products.byValue, \.net) },
      .block(at: 130) { products in bars("Meilleures marges", products.byMargin, \.margin) },
    ])

  private static func bars(
    _ title: String, _ products: [TopProducts.ProductSales], _ amount: (TopProducts.ProductSales) -> Money
  ) -> Block {
    let bars = products.map { product in
      BoardBar(
        product.label, amount(product), route: .board(.product, record: product.product.rawValue))
    }
    return Block(title, .bars(bars), empty: "rien n'est vendu")
  }
}
