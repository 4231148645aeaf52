import Documents
import Kernel
import SalesFacts

/// A line of a quote, an order or an invoice: something sold, a text, or the subtotal of what stands above.
package struct DocumentLine: PricedLine {
  package var kind: LineKind
  package var product: ProductID?
  package var label: String
  package var quantity: Quantity
  /// What the quantity counts, as printed: « h », « kg »; empty for none.
  package var unit: String
  package var price: UnitPrice
  /// Whether `price` was entered with VAT; it then keeps its total to the cent.
  package var priceIncludesTax: Bool
  package var discount: Percentage
  package var rate: VATRate
  package var category: VATCategory
  package var nature: LineNature
  /// Whether its goods are counted in stock, as the product stood when the document was issued.
  package var stockable: Bool
  /// On a credit note: whether goods come back.
  package var goodsBack: Bool?
  /// The position, from 1, of the line this one invoices or credits in the document it comes from.
  package var source: Int?
  /// The order it invoices a line of.
  package var order: InvoicedOrder?

  package init(
    kind: LineKind = .item, product: ProductID? = nil, label: String, quantity: Quantity = .one,
    unit: String = "", price: UnitPrice = .zero, priceIncludesTax: Bool = false,
    discount: Percentage = .zero, rate: VATRate = .zero, category: VATCategory = .standard,
    nature: LineNature = .service, stockable: Bool = false, goodsBack: Bool? = nil, source: Int? = nil,
    order: InvoicedOrder? = nil
  ) {
    self.kind = kind
    self.product = product
    self.label = label
    self.quantity = quantity
    self.unit = unit
    self.price = price
    self.priceIncludesTax = priceIncludesTax
    self.discount = discount
    self.rate = rate
    self.category = category
    self.nature = nature
    self.stockable = stockable
    self.goodsBack = goodsBack
    self.source = source
    self.order = order
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
  /// The quantity with its unit: « 2,5 h ».
  var countedQuantity: String { unit.isEmpty ? quantity.french : "\(quantity.french) \(unit)" }

  /// The line in one French sentence, as the journal shows it.
  var described: String {
    switch kind {
    case .text: "« \(label) »"
    case .subtotal: "sous-total \(label)"
    case .item:
      "\(countedQuantity) × \(label) à \(price.french) \(priceIncludesTax ? "TTC" : "HT")"
        + (discount == .zero ? "" : ", remise \(discount.french)")
        + ", TVA \(category.isTaxed ? rate.french : category.label)"
    }
  }
}

/// The order whose goods a line invoices.
package struct InvoicedOrder: Hashable, Sendable {
  package let order: Order.ID
  /// Whether the order's confirmation moved these goods; not those that a credit note brought back since.
  package let movedGoods: Bool

  package init(order: Order.ID, movedGoods: Bool) {
    self.order = order
    self.movedGoods = movedGoods
  }
}
