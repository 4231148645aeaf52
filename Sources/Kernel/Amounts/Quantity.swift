/// How much of something, stored in ten-thousandths of its unit.
///
/// Four decimals, as EN 16931 allows; at most 8 digits before them. Negative on a line that takes back.
package struct Quantity: FixedDecimal {
  package static let form = DecimalForm(places: 4, shownPlaces: 0, integerDigits: 8, subject: "La quantité")

  package static let one = Quantity(tenThousandths: 10_000)

  package let tenThousandths: Int64

  package init(tenThousandths: Int64) { self.tenThousandths = tenThousandths }
  package init(units: Int64) { self.init(tenThousandths: units) }
  /// A whole number of units.
  package init(whole: Int) { self.init(tenThousandths: Int64(whole) * 10_000) }

  package var units: Int64 { tenThousandths }
  package var isNegative: Bool { tenThousandths < 0 }
  package var magnitude: Quantity { isNegative ? -self : self }

  package static func + (lhs: Quantity, rhs: Quantity) -> Quantity {
    Quantity(tenThousandths: lhs.tenThousandths + rhs.tenThousandths)
  }

  package static func - (lhs: Quantity, rhs: Quantity) -> Quantity {
    Quantity(tenThousandths: lhs.tenThousandths - rhs.tenThousandths)
  }

  package static prefix func - (quantity: Quantity) -> Quantity {
    Quantity(tenThousandths: -quantity.tenThousandths)
  }

  package static func += (lhs: inout Quantity, rhs: Quantity) { lhs = lhs + rhs }
  package static func -= (lhs: inout Quantity, rhs: Quantity) { lhs = lhs - rhs }
}
