import CatalogFacts
import Desk
import Inventory
import InventoryFacts
import Kernel
import Lists
import OverviewFacts
import Plan
import Store

/// What the dashboard tells of the stock.
extension Screens {
  static let stockShare = BoardShare(
    on: .dashboard, for: .readStock, needing: .inventory,
    of: { reading, day in try StockFigures.read(day, in: reading) },
    [
      .figure(.trade, at: 30) { stock in
        Figure("Stock", stock.value.french, trend: stock.values.map(\.cents), route: .list(.stock))
      },
      .figure(.trade, at: 40) { stock in
        Figure("Stocks faibles", String(stock.lowCount), route: .list(.stockAlerts))
      },
      .block(at: 100) { stock in stock.worst.isEmpty ? nil : lowStock(stock.worst) },
    ])

  private static func lowStock(_ products: [StockFigures.LowStock]) -> Block {
    let rows = products.map { low in
      BoardRow(
        [
          .text(low.code), .text(low.label), .text(low.quantity.french), .text(low.minimum?.french ?? ""),
          .text(low.toOrder.french),
        ], route: .board(.product, record: low.product.rawValue))
    }
    return Block(
      "À commander", .table(headings: ["Code", "Article", "Stock", "Minimum", "À commander"], rows: rows))
  }

  static let listedStock = [
    ListedFigure(
      "stock_bas", "Produits à commander", at: 8, for: .readStock, needing: .inventory
    ) { reading, day in
      .count(try StockFigures.lowCount(day, in: reading))
    },
    ListedFigure(
      "valeur_stock", "Valeur du stock", at: 9, for: .readStock, needing: .inventory
    ) { reading, day in
      .amount(try Stock.value(asOf: day, in: reading))
    },
  ]
}
