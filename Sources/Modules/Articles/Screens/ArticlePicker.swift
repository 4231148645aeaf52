import Articles
import CatalogFacts
import Desk
import Inventory
import Kernel
import Store

extension Screens {
  /// Finds an article by its barcode, its code or words of its label, and makes one that is not there yet;
  /// `2*cons` also says how many.
  package static func articlePicker(_ use: ArticleUse) -> Picker {
    Picker(
      counts: true,
      matches: { reading, typed in
        try Articles.suggestions(typed, in: reading).map { article in
          Choice(article.code, article.label, detail: try articleDetail(article, use, in: reading))
        }
      },
      title: { reading, code in try Articles.named(code, in: reading)?.label },
      create: { typed in .form(.product, preset: typed.isEmpty ? [:] : [.label: typed]) },
      open: { reading, code in
        guard let article = try Articles.named(code, in: reading) else {
          throw CommonRefusal.notFound(what: "l'article", key: code)
        }
        return .record(.product, article.product.rawValue)
      })
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
