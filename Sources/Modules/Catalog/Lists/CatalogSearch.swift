import Articles
import CatalogFacts
import Desk
import Kernel
import Lists
import Plan

/// How the palette finds products.
enum CatalogSearch {
  static let legs = [exact, suggested]

  /// The product of that code or barcode, active or not.
  private static let exact = SearchLeg(.codes) { typed, reading, _ in
    guard try Listing.products.refusal(in: reading) == nil else { return [] }
    let byCode = try Articles.find(code: typed.key, in: reading)
    let byBarcode = try typed.isDigitsOnly ? Articles.find(barcode: typed.text, in: reading) : nil
    return [byCode, byBarcode].compactMap { $0.map(found) }
  }

  /// Active products by the start of their code or by words of their label.
  private static let suggested = SearchLeg(.articles) { typed, reading, limit in
    guard try Listing.products.refusal(in: reading) == nil else { return [] }
    return try Articles.suggestions(typed.text, limit: limit, in: reading).map(found)
  }

  private static func found(_ product: ProductFacts) -> Found {
    let price = "\(product.price.french) \(product.priceIncludesTax ? "TTC" : "HT")"
    return Found(
      .product, "article", id: product.product.rawValue, title: product.label,
      details: [product.code, price], code: product.code)
  }
}
