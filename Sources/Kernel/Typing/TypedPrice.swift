/// A price as typed on a line: with or without VAT, or by a percentage of the catalogue's.
package struct TypedPrice: Hashable, Sendable {
  package let price: UnitPrice
  /// Whether `120t` was typed: the price is with VAT.
  package let includesTax: Bool
  /// The percentage taken off the catalogue price by `-10%`; negative for `+10%`.
  package let percentOff: Percentage?

  package init(price: UnitPrice, includesTax: Bool = false, percentOff: Percentage? = nil) {
    self.price = price
    self.includesTax = includesTax
    self.percentOff = percentOff
  }
}

extension UnitPrice {
  /// The price a person typed: `45,50`, `120t` with VAT, `-10%` off `catalogue`.
  ///
  /// A computed price is rounded half away from zero to the millionth. Throws on more than six decimals, on a
  /// percentage without a sign, or without a catalogue price to apply it to.
  package static func typed(
    _ text: String, catalogue: UnitPrice? = nil
  ) throws(TypedNumberError) -> TypedPrice {
    let number = try parse(text)
    guard number.isPercentage else {
      let price = UnitPrice(units: try number.units(in: form))
      return TypedPrice(price: price, includesTax: number.includesTax, percentOff: nil)
    }
    guard number.isSigned else { throw .percentageWithoutSign }
    guard let catalogue else { throw .noCataloguePrice }
    let off = Percentage(units: -(try number.units(in: Percentage.form)))
    return TypedPrice(price: catalogue.reduced(by: off), includesTax: number.includesTax, percentOff: off)
  }
}
