import Articles
import Events
import Inventory
import Kernel
import Store

/// What an article is on a document for: its sale price or its purchase price counts.
enum ArticleUse: Sendable { case sale, purchase }

extension Screens {
  /// Finds an article by its barcode, its code or words of its label, and makes one that is not there yet;
  /// `2*cons` also says how many.
  static func articlePicker(_ use: ArticleUse) -> Picker {
    Picker(
      counts: true,
      matches: { reading, typed in
        try Articles.suggestions(typed, in: reading).map { article in
          Choice(article.code, article.label, detail: try articleDetail(article, use, in: reading))
        }
      },
      title: { reading, code in try article(code, in: reading)?.label },
      create: { typed in .newArticle(label: typed) },
      open: { reading, code in
        guard let article = try article(code, in: reading) else {
          throw CommonRefusal.notFound(what: "l'article", key: code)
        }
        return .article(article.product.rawValue)
      })
  }

  /// The article of that code or barcode, or `nil` when it names none.
  static func article(_ code: String, in reading: Reading) throws -> ProductFacts? {
    try Articles.find(code: code, in: reading) ?? Articles.find(barcode: code, in: reading)
  }

  /// « 45,50 · stock 12 », what one needs to know before taking it.
  private static func articleDetail(
    _ article: ProductFacts, _ use: ArticleUse, in reading: Reading
  ) throws -> String {
    let price =
      switch use {
      case .sale:
        article.price == .zero ? "" : article.price.french + (article.priceIncludesTax ? " TTC" : "")
      case .purchase: article.purchasePrice?.french ?? ""
      }
    return [price, try stockDetail(article, in: reading)].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private static func stockDetail(_ article: ProductFacts, in reading: Reading) throws -> String {
    guard article.stockable, try Stock.isOn(in: reading) else { return "" }
    return "stock \(try Stock.quantity(of: article.product, in: reading).french)"
  }
}

extension Route {
  /// An article's card.
  static func article(_ product: Int64) -> Route { .board("produits.article", record: product) }
  static func newArticle(label: String) -> Route {
    .form("produits.produit.edit", preset: label.isEmpty ? [:] : ["label": label])
  }
}
