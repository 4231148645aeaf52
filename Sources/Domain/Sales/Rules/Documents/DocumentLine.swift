import Events
import Kernel

/// A line of a quote or an invoice: something sold, a text, or the subtotal of what stands above.
package struct DocumentLine: Hashable, Sendable {
  package enum Kind: String, Codable, CaseIterable, Sendable { case item, text, subtotal }

  package var kind: Kind
  package var product: ProductID?
  package var label: String
  package var quantity: Quantity
  package var price: UnitPrice
  /// Whether `price` was entered with VAT; it then keeps its total to the cent.
  package var priceIncludesTax: Bool
  package var discount: Percentage
  package var rate: VATRate
  package var category: VATCategory
  package var nature: LineNature
  /// On a credit note: whether goods come back.
  package var goodsBack: Bool?
  /// The position, from 1, of the line this one invoices or credits in the document it comes from.
  package var source: Int?

  package init(
    kind: Kind = .item, product: ProductID? = nil, label: String, quantity: Quantity = .one,
    price: UnitPrice = .zero,
    priceIncludesTax: Bool = false, discount: Percentage = .zero, rate: VATRate = .zero,
    category: VATCategory = .standard, nature: LineNature = .service, goodsBack: Bool? = nil,
    source: Int? = nil
  ) {
    self.kind = kind
    self.product = product
    self.label = label
    self.quantity = quantity
    self.price = price
    self.priceIncludesTax = priceIncludesTax
    self.discount = discount
    self.rate = rate
    self.category = category
    self.nature = nature
    self.goodsBack = goodsBack
    self.source = source
  }

  /// What the line counts for, or `nil` when it carries no amount.
  package var total: TotalLine? {
    guard kind == .item else { return nil }
    return TotalLine(
      quantity: quantity, price: price, priceIncludesTax: priceIncludesTax, discount: discount, rate: rate,
      category: category)
  }

  /// The rate its VAT is counted at: 0 for a category without VAT.
  package var appliedRate: VATRate { category.isTaxed ? rate : .zero }

  func isTaxed(like base: VATBase) -> Bool {
    kind == .item && category == base.category && appliedRate == base.rate
  }
}

extension DocumentLine {
  /// The line in one French sentence, as the journal shows it.
  var described: String {
    switch kind {
    case .text: "« \(label) »"
    case .subtotal: "sous-total \(label)"
    case .item:
      "\(quantity.french) × \(label) à \(price.french) \(priceIncludesTax ? "TTC" : "HT")"
        + (discount == .zero ? "" : ", remise \(discount.french)")
        + ", TVA \(category.isTaxed ? rate.french : category.label)"
    }
  }
}
