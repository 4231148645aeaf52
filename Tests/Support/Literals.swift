import Kernel

// Values as tests write them: one that does not read stops the run, since a typo would be another value.

/// The day written `2026-03-12`.
package func day(_ iso: String) -> Day {
  guard let day = Day(iso: iso) else { preconditionFailure("\(iso) is no day") }
  return day
}

/// The amount written `1234.50`.
package func euros(_ decimal: String) -> Money {
  guard let amount = Money(decimal: decimal) else { preconditionFailure("\(decimal) is no amount") }
  return amount
}

/// The price written `0.05`.
package func price(_ decimal: String) -> UnitPrice {
  guard let price = UnitPrice(decimal: decimal) else { preconditionFailure("\(decimal) is no price") }
  return price
}

/// The quantity written `1.5`.
package func units(_ decimal: String) -> Quantity {
  guard let quantity = Quantity(decimal: decimal) else { preconditionFailure("\(decimal) is no quantity") }
  return quantity
}
