/// The price in euros of one unit of something, stored in millionths of a euro.
///
/// Six decimals, as EN 16931 allows for an item's net price; at most 8 digits before them, so that a line
/// always fits.
package struct UnitPrice: FixedDecimal {
  package static let form = DecimalForm(places: 6, shownPlaces: 0, integerDigits: 8, subject: "Le prix")

  package let millionths: Int64

  package init(millionths: Int64) { self.millionths = millionths }
  package init(units: Int64) { self.init(millionths: units) }
  /// The price that is exactly `amount`.
  package init(_ amount: Money) { self.init(millionths: amount.cents * 10_000) }

  package var units: Int64 { millionths }
  package var isNegative: Bool { millionths < 0 }

  /// This price less `discount`, rounded half away from zero to the millionth.
  package func reduced(by discount: Percentage) -> UnitPrice {
    let kept = Int128(10_000 - discount.basisPoints)
    return UnitPrice(millionths: Int64((Int128(millionths) * kept).dividedHalfAwayFromZero(by: 10_000)))
  }
}
