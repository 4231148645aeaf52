import Articles
import Catalog
import CatalogFacts
import Desk
import InventoryFacts
import Kernel
import PurchasingFacts
import SalesFacts
import Store

extension Screens {
  /// All there is to know of an article, on one screen; the record is the product.
  package static let productBoard = BoardScreen(
    id: .product, title: "Article", permission: .readCatalog, of: .product,
    actions: onDocument(productActions),
    load: { reading, record, day in
      let card = try ProductCard.load(.id(ProductID(record)), asOf: day, in: reading)
      let facts = card.product
      return Board(title: "\(facts.label) (\(facts.code))", blocks: blocks(of: card))
    })

  private static func blocks(of card: ProductCard) -> [Block] {
    var blocks = [Block("Article", .facts(identity(of: card)))]
    if let stock = card.stock { blocks.append(Block("Stock", .facts(facts(of: stock, card)))) }
    if !card.soldByMonth.isEmpty || !card.boughtByMonth.isEmpty {
      blocks.append(Block("Douze mois, en quantité", .figures(quantities(of: card)), span: 2))
    }
    if card.stock != nil {
      blocks.append(
        Block(
          "Derniers mouvements",
          .table(headings: ["Date", "Pièce", "Qté", "Coût", "Reste"], rows: moves(of: card)),
          span: 2, empty: "rien n'a bougé"))
    }
    blocks.append(trades("Dernières ventes", card.lastSales, .invoice))
    blocks.append(trades("Derniers achats", card.lastPurchases, .purchase))
    return blocks
  }

  private static func identity(of card: ProductCard) -> [Fact] {
    let product = card.product
    let edit = Route.form(.product, record: product.product.rawValue)
    let margin = card.margin.map { margin in
      margin.amount.french + (margin.rate.map { ", \($0.french) du prix d'achat" } ?? "")
    }
    let tiers = product.tiers.map { "\($0.price.french) dès \($0.from.french)" }.joined(separator: ", ")
    let facts: [(String, String)] = [
      ("Nature", product.kind.french + (product.active ? "" : ", inactif")), ("Catégorie", card.family),
      ("Prix", product.price.french + (product.priceIncludesTax ? " TTC" : " HT")), ("Par quantité", tiers),
      ("Prix d'achat", product.purchasePrice?.french ?? ""), ("Marge", margin ?? ""),
    ]
    let rest = product.told(.vat, .unit, .barcode, .description)
    return (facts + rest).filter { !$0.1.isEmpty }.map { Fact($0.0, $0.1, route: edit) }
  }

  private static func facts(of stock: ProductCard.StockOnHand, _ card: ProductCard) -> [Fact] {
    let moves = Route.list(.stockMoves, filter: "code:\"\(card.product.code)\"")
    let facts: [(String, String)] = [
      ("En stock", stock.quantity.french), ("Coût moyen (PMP)", stock.averageCost?.french ?? ""),
      ("Valeur", stock.value.frenchEuros), ("Minimum", card.product.minimum?.french ?? ""),
      ("Dernier mouvement", stock.lastMovedOn?.french ?? ""),
    ]
    return facts.filter { !$0.1.isEmpty }.map { Fact($0.0, $0.1, route: moves) }
  }

  private static func quantities(of card: ProductCard) -> [Figure] {
    [("Vendu", card.soldByMonth), ("Acheté", card.boughtByMonth)].compactMap { label, months in
      months.isEmpty
        ? nil : Figure("\(label) ce mois", (months.last ?? .zero).french, trend: months.map(\.units))
    }
  }

  private static func moves(of card: ProductCard) -> [BoardRow] {
    card.lastMoves.map { move in
      BoardRow([
        .text(move.day.french), .text(move.number), .text(move.quantity.french), .amount(move.value),
        .text(move.quantityAfter.french),
      ])
    }
  }

  private static func trades(_ title: String, _ trades: [ProductTrade], _ kind: RecordKind) -> Block {
    let rows = trades.map { trade in
      BoardRow(
        [
          .text(trade.number), .text(trade.day.french), .text(trade.party), .text(trade.quantity.french),
          .amount(trade.net),
        ], route: .document(kind, id: trade.document))
    }
    return Block(title, .table(headings: ["N°", "Date", "Tiers", "Qté", "HT"], rows: rows), empty: "aucune")
  }
}
