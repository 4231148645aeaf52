import Desk

extension DocumentRoles {
  /// The grid of sales and purchases: an article, its words, its quantity and its price before VAT.
  package static let trade = DocumentRoles(
    picking: .product, telling: .label, counting: .quantity, valuing: .price, day: .date,
    amountTitle: "HT")
}
