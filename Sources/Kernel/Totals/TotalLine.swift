/// What a line of a document counts for: how much, at what price, under which VAT.
package struct TotalLine: Hashable, Codable, Sendable {
  /// Negative on a line that takes back.
  package let quantity: Quantity
  package let price: UnitPrice
  /// Whether `price` was entered with VAT (TTC); it then keeps its total to the cent.
  package let priceIncludesTax: Bool
  package let discount: Percentage
  package let rate: VATRate
  package let category: VATCategory

  package init(
    quantity: Quantity, price: UnitPrice, priceIncludesTax: Bool = false, discount: Percentage = .zero,
    rate: VATRate,
    category: VATCategory = .standard
  ) {
    self.quantity = quantity
    self.price = price
    self.priceIncludesTax = priceIncludesTax
    self.discount = discount
    self.rate = rate
    self.category = category
  }

  /// The amount of the line as its price was entered, with or without VAT.
  ///
  /// Quantity × price × (1 − discount), rounded once, half away from zero, to the cent (EN 16931 BT-131).
  package var amount: Money {
    let exact =
      Int128(quantity.tenThousandths) * Int128(price.millionths) * Int128(10_000 - discount.basisPoints)
    return .rounding(exact, dividedBy: 1_000_000_000_000)
  }

  /// The rate that applies: 0 for a category without VAT.
  package var appliedRate: VATRate { category.isTaxed ? rate : .zero }
}
