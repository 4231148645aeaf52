/// A VAT rate, stored in basis points (1/100 %): 20 % is 2 000.
///
/// Source: CGI art. 278 (20 %), 279 (10 %), 278-0 bis (5,5 %), 281 quater (2,1 %); overseas and Corsican
/// rates are data. Never negative.
package struct VATRate: FixedDecimal {
  package static let form = DecimalForm(
    places: 2, shownPlaces: 0, integerDigits: 2, subject: "Le taux de TVA", allowsNegative: false)

  package let basisPoints: Int

  package init(basisPoints: Int) {
    precondition(basisPoints >= 0, "a VAT rate is never negative")
    self.basisPoints = basisPoints
  }

  package init(units: Int64) { self.init(basisPoints: Int(units)) }

  package var units: Int64 { Int64(basisPoints) }

  /// The VAT due on `net`, rounded half away from zero to the cent.
  ///
  /// Applies once per document and rate, never per line (EN 16931 BR-CO-17).
  package func tax(on net: Money) -> Money { net.share(Int128(basisPoints), of: 10_000) }

  /// The amount before VAT of `gross`, rounded half away from zero to the cent; the VAT is what is left.
  package func net(ofGross gross: Money) -> Money { gross.share(10_000, of: 10_000 + Int128(basisPoints)) }
}
