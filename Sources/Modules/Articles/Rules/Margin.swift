import CatalogFacts
import Kernel

/// What is left of a product's sale price, before VAT, once it was bought.
package struct Margin: Hashable, Sendable {
  /// For one unit, before VAT; negative when sold at a loss.
  package let amount: UnitPrice
  /// The *taux de marge*, on the purchase price, rounded half away from zero to 0,01 %; `nil` without one.
  package let rate: Percentage?
  /// The *taux de marque*, on the sale price, rounded alike; `nil` when it is zero.
  package let shareOfPrice: Percentage?

  /// The margin of one unit bought and sold at these prices, both before VAT.
  package init(price: UnitPrice, purchasePrice: UnitPrice) {
    amount = UnitPrice(millionths: price.millionths - purchasePrice.millionths)
    rate = Self.part(amount, of: purchasePrice)
    shareOfPrice = Self.part(amount, of: price)
  }

  private static func part(_ amount: UnitPrice, of whole: UnitPrice) -> Percentage? {
    guard whole != .zero else { return nil }
    // A share is of smallest units, whatever they are: 10 000 basis points in the proportion of the prices.
    let share = Money(cents: 10_000).share(Int128(amount.millionths), of: Int128(whole.millionths))
    return Percentage(basisPoints: Int(share.cents))
  }
}

extension ProductFacts {
  /// Its price before VAT, rounded half away from zero to the millionth when it is kept with VAT.
  package var netPrice: UnitPrice { net(price) }

  /// What one unit leaves; `nil` without a purchase price.
  package var margin: Margin? { purchasePrice.map { Margin(price: netPrice, purchasePrice: $0) } }

  /// One of the product's prices before VAT, rounded half away from zero to the millionth.
  package func net(_ price: UnitPrice) -> UnitPrice {
    guard priceIncludesTax, category.isTaxed else { return price }
    let millionths = Money(cents: price.millionths).share(10_000, of: 10_000 + Int128(rate.basisPoints))
    return UnitPrice(millionths: millionths.cents)
  }
}
