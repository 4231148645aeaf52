import Kernel
import Testing

/// The amount written "1234.50" in a test.
func money(_ decimal: String) throws -> Money { try #require(Money(decimal: decimal)) }

/// The day written "2026-03-12" in a test.
func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

func rate(_ decimal: String) throws -> VATRate { try #require(VATRate(decimal: decimal)) }

/// A line of one test document: quantity, price, and what differs from a standard line at 20 %.
func line(
  _ quantity: String = "1", at price: String, taxIncluded: Bool = false, discount: String = "0",
  rate: String = "20",
  category: VATCategory = .standard
) throws -> TotalLine {
  TotalLine(
    quantity: try #require(Quantity(decimal: quantity)), price: try #require(UnitPrice(decimal: price)),
    priceIncludesTax: taxIncluded, discount: try #require(Percentage(decimal: discount)),
    rate: try #require(VATRate(decimal: rate)), category: category)
}
