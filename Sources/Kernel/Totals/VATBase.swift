/// The VAT of a document for one category and rate (EN 16931 BG-23).
package struct VATBase: Hashable, Codable, Sendable {
  package let category: VATCategory
  package let rate: VATRate
  package let net: Money
  package let tax: Money
  package let gross: Money

  package init(category: VATCategory, rate: VATRate, net: Money, tax: Money) {
    self.category = category
    self.rate = rate
    self.net = net
    self.tax = tax
    gross = net + tax
  }
}
