import CatalogFacts
import Kernel

/// What one unit of a product costs a client for a quantity, and why.
package struct ArticlePrice: Hashable, Sendable {
  /// Where a price comes from, the nearest to the client winning.
  package enum Source: String, Hashable, Sendable {
    /// The product's own price.
    case list
    /// The price from a quantity upwards.
    case tier
    /// What was agreed with that client.
    case client
  }

  package let price: UnitPrice
  /// Whether it is with VAT, as all prices of its product are.
  package let includesTax: Bool
  package let source: Source

  package init(price: UnitPrice, includesTax: Bool, source: Source) {
    self.price = price
    self.includesTax = includesTax
    self.source = source
  }
}

extension ProductFacts {
  /// The price of one unit when `quantity` is bought, or taken back.
  ///
  /// What was agreed with the client holds at every quantity; else the tier of the greatest quantity reached,
  /// else the product's own price.
  package func price(of quantity: Quantity, agreed: UnitPrice? = nil) -> ArticlePrice {
    if let agreed { return ArticlePrice(price: agreed, includesTax: priceIncludesTax, source: .client) }
    let reached = tiers.filter { $0.from <= quantity.magnitude }.max { $0.from < $1.from }
    return ArticlePrice(
      price: reached?.price ?? price, includesTax: priceIncludesTax, source: reached == nil ? .list : .tier)
  }
}
