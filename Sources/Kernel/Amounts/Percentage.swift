/// A percentage that is not a VAT rate (a discount, a deposit, a rate of interest), stored in basis points
/// (1/100 %).
package struct Percentage: FixedDecimal {
  package static let form = DecimalForm(
    places: 2, shownPlaces: 0, integerDigits: 5, subject: "Le pourcentage")

  /// The whole: 100 %.
  package static let hundred = Percentage(basisPoints: 10_000)

  package let basisPoints: Int

  package init(basisPoints: Int) { self.basisPoints = basisPoints }
  package init(units: Int64) { self.init(basisPoints: Int(units)) }

  package var units: Int64 { Int64(basisPoints) }

  /// This percentage of `amount`, rounded half away from zero to the cent.
  package func of(_ amount: Money) -> Money { amount.share(Int128(basisPoints), of: 10_000) }
}
