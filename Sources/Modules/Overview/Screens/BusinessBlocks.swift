import AccountingDesk
import CatalogDesk
import CatalogFacts
import Desk
import InventoryDesk
import InventoryFacts
import Kernel
import Lists
import Purchasing
import PurchasingDesk
import PurchasingFacts
import Store
import TreasuryDesk
import TreasuryFacts

/// The dashboard's blocks of purchases, stock and cash out; none of a module that is off or out of the viewer's rights.
extension Screens {
  /// Figures that stand beside those of sales.
  static func businessFigures(of business: BusinessFigures) -> [Figure] {
    var figures: [Figure] = []
    if let purchases = business.purchases {
      figures.append(
        Figure(
          "Achats du mois", (purchases.last ?? .zero).french, trend: purchases.map(\.cents),
          route: .list(.purchases)))
    }
    if let paid = business.paidOut {
      figures.append(
        Figure(
          "Décaissé du mois", (paid.last ?? .zero).french, trend: paid.map(\.cents),
          route: .list(.payments)))
    }
    if let stock = business.stock {
      figures.append(
        Figure("Stock", stock.value.french, trend: stock.values.map(\.cents), route: .list(.stock)))
      figures.append(
        Figure("Stocks faibles", String(stock.lowCount), route: .list(.stockAlerts)))
    }
    return figures
  }

  /// What waits to be paid or allowed, as the other things to do.
  static func businessWaiting(of business: BusinessFigures) -> [Fact] {
    guard let payables = business.payables else { return [] }
    let piles: [(String, Pile, Route)] = [
      ("Factures à payer", payables.toPay, .list(.payables)),
      ("dont échues", payables.overdue, .list(.payables, filter: PurchaseState.late.filter)),
      (
        "Sans bon à payer", payables.awaitingApproval,
        .list(.payables, filter: "bon_a_payer:\(ApprovalState.awaited.rawValue)")
      ),
    ]
    return piles.filter { $0.1.count > 0 }.map { label, pile, route in
      Fact(label, "\(pile.count) · \(pile.amount.frenchEuros)", route: route)
    }
  }

  static func businessBlocks(of business: BusinessFigures) -> [Block] {
    (business.books.map { [booksBlock($0)] } ?? [])
      + [flows(of: business), lowStock(of: business), parkBlock(of: business)].compactMap(\.self)
      + topProducts(of: business)
  }

  private static func flows(of business: BusinessFigures) -> Block? {
    guard let flows = business.flows, !flows.isEmpty else { return nil }
    let journal = Route.list(.cashJournal)
    let sums = (flows.map(\.incoming).sum(), flows.map(\.outgoing).sum())
    return Block(
      "Flux des 30 derniers jours",
      .figures([
        Figure("Entrées", sums.0.french, trend: flows.map(\.incoming.cents), route: journal),
        Figure("Sorties", sums.1.french, trend: flows.map(\.outgoing.cents), route: journal),
      ]), span: 2)
  }

  private static func lowStock(of business: BusinessFigures) -> Block? {
    guard let stock = business.stock, !stock.worst.isEmpty else { return nil }
    let rows = stock.worst.map { low in
      BoardRow(
        [
          .text(low.code), .text(low.label), .text(low.quantity.french), .text(low.minimum?.french ?? ""),
          .text(low.toOrder.french),
        ], route: .board(.product, record: low.product.rawValue))
    }
    return Block(
      "À commander", .table(headings: ["Code", "Article", "Stock", "Minimum", "À commander"], rows: rows))
  }

  private static func topProducts(of business: BusinessFigures) -> [Block] {
    guard let products = business.products else { return [] }
    return [
      bars("Meilleures ventes HT", products.byValue, \.net),
      bars("Meilleures marges", products.byMargin, \.margin),
    ]
  }

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
