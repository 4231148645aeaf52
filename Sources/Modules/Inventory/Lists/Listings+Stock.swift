import Inventory
import InventoryFacts
import Kernel
import Lists
import Parties
import Plan
import Store

extension Listing {
  /// What is in stock and what it cost, negative stock told by its state.
  package static let stock = Listing(
    id: .stock, title: "Stock", noun: ("produit", "produits"), permission: .readStock,
    module: .inventory,
    columns: [
      productCode, productLabel,
      ListColumn("quantite", "Quantité", .quantity, width: 10, keep: 1, sql: StockSQL.quantity),
      ListColumn("pmp", "PMP", .price, width: 10, keep: 2, sql: StockSQL.average),
      ListColumn("valeur", "Valeur", .money, width: 12, keep: 1, total: true, sql: StockSQL.value),
      ListColumn("minimum", "Minimum", .quantity, width: 8, keep: 4, sql: "stock_item.minimum"),
      ListColumn("unite", "Unité", width: 6, keep: 6, sql: "stock_item.unit"),
      ListColumn("dernier_mouvement", "Dernier mvt", .day, width: 11, keep: 5, sql: StockSQL.lastMoved),
      ListColumn("etat", "État", .status(StockLevel.words), width: 12, keep: 3, sql: StockSQL.state),
      .export("categorie", sql: "(SELECT family.path FROM family WHERE family.id = article.family_id)"),
      .export("code_barres", sql: "article.barcode"),
    ],
    sort: ListSort("code"), emptyHint: "Rien n'est suivi en stock. Un produit l'est par sa fiche.",
    source: { scope in
      let quantity = StockSQL.quantity(scope.isPast)
      return stockItems(and: "(stock_item.stockable OR \(quantity) <> 0)")
    })

  /// What is under its minimum or below zero, and how much to order.
  package static let stockAlerts = Listing(
    id: .stockAlerts, title: "Alertes de stock", noun: ("alerte", "alertes"), permission: .readStock,
    module: .inventory,
    columns: [
      productCode, productLabel,
      ListColumn("quantite", "Quantité", .quantity, width: 10, keep: 1, sql: StockSQL.quantity),
      ListColumn("minimum", "Minimum", .quantity, width: 9, keep: 2, sql: "stock_item.minimum"),
      ListColumn("manque", "Manque", .quantity, width: 9, keep: 3, sql: StockSQL.lacking),
      ListColumn("a_commander", "À commander", .quantity, width: 11, keep: 1, sql: StockSQL.toOrder),
      ListColumn("fournisseur", "Fournisseur", width: 15, keep: 4, sql: supplier),
      ListColumn("etat", "État", .status(StockLevel.words), width: 12, keep: 5, sql: StockSQL.state),
      ListColumn("unite", "Unité", width: 6, keep: 6, sql: "stock_item.unit"),
      .export("prix_achat", .price, sql: "stock_item.purchase_price"),
    ],
    sort: ListSort("code"), emptyHint: "Rien ne manque : tout est au-dessus de son minimum.",
    source: { scope in
      stockItems(
        with: "supply AS (SELECT * FROM purchase WHERE \(scope.reading.own("purchase.party_id")))",
        and: "stock_item.stockable AND stock_item.active AND \(StockSQL.isLow(scope.isPast))")
    })

  private static let productCode = ListColumn(
    "code", "Code", width: 10, keep: 1, sql: "stock_item.code", sort: "stock_item.sort_code",
    exact: "stock_item.sort_code = :value")
  private static let productLabel = ListColumn(
    "designation", "Désignation", width: 24, keep: 1, sql: "stock_item.label", sort: "stock_item.sort_label")

  /// Whom it was last bought from, among those the viewer may see.
  private static let supplier: ListExpression = """
    (SELECT root.name FROM purchase_line AS line JOIN supply ON supply.id = line.purchase_id
       JOIN party AS seller ON seller.id = supply.party_id JOIN party AS root ON root.id = seller.root_id
     WHERE line.product_id = stock_item.product_id AND supply.status = 'validated' AND supply.kind = 'invoice'
     ORDER BY supply.day DESC, supply.id DESC LIMIT 1)
    """

  private static func stockItems(with tables: String = "", and condition: String) -> ListSource {
    ListSource(
      with: tables, from: "stock_item",
      joins: [ListJoin("article", "article", on: "article.product_id = stock_item.product_id")],
      id: "stock_item.product_id", conditions: [condition],
      search: .fullText(table: "article_search", key: "stock_item.product_id"))
  }
}
