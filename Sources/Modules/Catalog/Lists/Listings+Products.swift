import Catalog
import CatalogFacts
import Inventory
import Kernel
import Lists
import Plan
import Store

extension Listing {
  /// The goods and materials of the catalogue.
  package static let products = Listing(
    id: .products, title: "Produits", noun: ("produit", "produits"), permission: .readCatalog,
    module: .catalog, columns: article(type: true) + shelf + codes, sort: ListSort("code"),
    emptyHint: "Aucun produit. F2 en crée un.",
    source: { _ in articles("article.kind <> 'service'") })

  /// The services of the catalogue, which are never in stock.
  package static let services = Listing(
    id: .services, title: "Services", noun: ("service", "services"), permission: .readCatalog,
    module: .catalog, columns: article(type: false) + codes, sort: ListSort("code"),
    emptyHint: "Aucun service. F2 en crée un.",
    source: { _ in articles("article.kind = 'service'") })

  /// The tree of categories.
  package static let families = Listing(
    id: .families, title: "Catégories de produits", noun: ("catégorie", "catégories"),
    permission: .readCatalog, module: .catalog,
    columns: [
      ListColumn(
        "code", "Code", width: 10, keep: 1, sql: "family.code", sort: "family.code_key",
        exact: "family.code_key = :value"),
      ListColumn(
        "designation", "Désignation", width: 24, keep: 1, sql: "family.label", sort: "family.sort_label"),
      ListColumn("chemin", "Chemin", width: 30, keep: 2, sql: "family.path", sort: "family.sort_path"),
      ListColumn(
        "produits", "Produits", .count, width: 8, keep: 1,
        sql: "(SELECT count(*) FROM article WHERE article.family_id = family.id AND article.active)"),
      .export("actif", sql: "iif(family.active, 'oui', 'non')"),
    ],
    sort: ListSort("chemin"), emptyHint: "Aucune catégorie. F2 en crée une.",
    source: { _ in
      ListSource(from: "family", id: "family.id", search: .anywhere(["family.code", "family.path"]))
    })

  private static func article(type: Bool) -> [ListColumn] {
    let code = ListColumn(
      "code", "Code", width: 10, keep: 1, sql: "article.code", sort: "article.code_key",
      exact: "article.code_key = :value")
    let kind = ListColumn("type", "Type", width: 11, keep: 8, sql: kind)
    return [
      code,
      ListColumn(
        "designation", "Désignation", width: 24, keep: 1, sql: "article.label", sort: "article.sort_label"),
    ] + (type ? [kind] : []) + [
      ListColumn(
        "categorie", "Catégorie", width: 18, keep: 6, sql: "family.path",
        sort: "coalesce(family.sort_path, '')"),
      ListColumn("unite", "Unité", width: 6, keep: 7, sql: "article.unit"),
      ListColumn("prix", "Prix", .price, width: 10, keep: 1, sql: "article.price", sort: "article.price"),
      ListColumn("prix_achat", "Achat", .price, width: 10, keep: 4, sql: "article.purchase_price"),
      ListColumn("marge", "Marge", .price, width: 10, keep: 5, sql: "\(margin)"),
      ListColumn(
        "taux_marge", "Marge %", .quantity, width: 8, keep: 3, sql: share(of: "article.purchase_price")),
      ListColumn("tva", "TVA %", .quantity, width: 5, keep: 2, sql: "article.rate * 100"),
    ]
  }

  private static let shelf = [
    ListColumn("stock", "Stock", .quantity, width: 9, keep: 1, sql: inStock),
    ListColumn("minimum", "Minimum", .quantity, width: 8, keep: 9, sql: "article.minimum"),
  ]

  private static let codes: [ListColumn] = [
    ListColumn(
      "code_barres", "Code-barres", width: 13, keep: 10, sql: "article.barcode",
      exact: "article.barcode <> '' AND article.barcode = :value"),
    ListColumn("actif", "Actif", width: 5, keep: 11, sql: "iif(article.active, 'oui', 'non')"),
    .export("prix_ttc", sql: "iif(article.price_includes_tax, 'oui', 'non')"),
    .export("prix_ht", .price, sql: "\(netPrice)"),
    .export("taux_marque", .quantity, sql: share(of: netPrice)),
    .export("stockable", sql: "iif(article.stockable, 'oui', 'non')"),
    .export("a_commander", .quantity, sql: "article.reorder"),
    .export("description", sql: "article.description"),
    .export("categorie_tva", sql: "article.category"), .export("categorie_code", sql: "family.code"),
  ]

  /// marchandise, matière or service.
  private static let kind: ListExpression =
    "CASE article.kind WHEN 'goods' THEN 'marchandise' WHEN 'material' THEN 'matière' ELSE 'service' END"

  /// The sale price before VAT, rounded as `ProductFacts.netPrice` does.
  private static let netPrice = """
    iif(article.price_includes_tax AND article.category = 'S',
      (20000 * article.price + 10000 + article.rate) / (2 * (10000 + article.rate)), article.price)
    """

  private static let margin = "(\(netPrice) - article.purchase_price)"

  /// The margin in a price, in ten-thousandths of a percent, rounded half away from zero to 0,01 %.
  private static func share(of price: String) -> ListExpression {
    """
    CASE WHEN \(price) > 0 THEN
      iif(\(margin) < 0, -1, 1) * ((20000 * abs(\(margin)) + \(price)) / (2 * \(price))) * 100 END
    """
  }

  /// What is left of a product that is counted, in a company that counts.
  private static let inStock = ListExpression(
    now: inStock(StockSQL.quantity.now), past: inStock(StockSQL.quantity.past))

  private static func inStock(_ quantity: String) -> String {
    """
    CASE WHEN article.stockable AND EXISTS (SELECT 1 FROM module WHERE name = 'stocks' AND active)
      THEN \(quantity) END
    """
  }

  private static func articles(_ condition: String) -> ListSource {
    ListSource(
      from: "article",
      joins: [
        ListJoin("family", "family", on: "family.id = article.family_id"),
        ListJoin("stock_item", "stock_item", on: "stock_item.product_id = article.product_id"),
      ],
      id: "article.product_id", conditions: [condition],
      search: .fullText(table: "article_search", key: "article.product_id"))
  }
}
