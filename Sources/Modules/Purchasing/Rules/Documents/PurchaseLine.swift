import Documents
import Kernel
import PurchasingFacts
import SalesFacts

/// A line of a supplier's invoice or of an order: something bought, a text, or the subtotal of what stands above.
package struct PurchaseLine: PricedLine {
  package var kind: LineKind
  package var product: ProductID?
  package var label: String
  package var quantity: Quantity
  /// Before VAT.
  package var price: UnitPrice
  package var discount: Percentage
  /// Also where the company counts the VAT itself (reverse charge, intra-community).
  package var rate: VATRate
  package var category: VATCategory
  package var nature: LineNature
  /// Whether its VAT may be deducted; if not, it is part of what the line costs (CGI ann. II art. 206).
  package var deductible: Bool
  /// Whether it is a fixed asset (*immobilisation*).
  package var asset: Bool
  /// The account a person chose for it; empty for the usual one.
  package var account: String
  /// Whether its goods are counted in stock, as the product stood at validation.
  package var stockable: Bool
  /// The position, from 1, of the line of the document's order that it invoices.
  package var orderLine: Int?
  /// What a receipt already brought in of its goods, as validation found it.
  package var received: PurchasedDocument.ReceivedGoods?
  /// On a credit note: whether goods went back.
  package var goodsBack: Bool?
  /// On a credit note: what of the goods that went back had come in by a receipt, as validation found it.
  package var returned: Quantity?
  /// On a credit note: the position, from 1, of the invoice's line it corrects.
  package var source: Int?

  package init(
    kind: LineKind = .item, product: ProductID? = nil, label: String, quantity: Quantity = .one,
    price: UnitPrice = .zero, discount: Percentage = .zero, rate: VATRate = .zero,
    category: VATCategory = .standard, nature: LineNature = .service, deductible: Bool = true,
    asset: Bool = false, account: String = "", stockable: Bool = false, orderLine: Int? = nil,
    received: PurchasedDocument.ReceivedGoods? = nil, goodsBack: Bool? = nil, source: Int? = nil
  ) {
    self.kind = kind
    self.product = product
    self.label = label
    self.quantity = quantity
    self.price = price
    self.discount = discount
    self.rate = rate
    self.category = category
    self.nature = nature
    self.deductible = deductible
    self.asset = asset
    self.account = account
    self.stockable = stockable
    self.orderLine = orderLine
    self.received = received
    self.goodsBack = goodsBack
    self.source = source
  }

  /// What the line counts for, or `nil` when it carries no amount.
  package var total: TotalLine? {
    guard kind == .item else { return nil }
    return TotalLine(
      quantity: quantity, price: price, discount: discount, rate: rate, category: category)
  }
}

extension PurchaseLine {
  /// The line in one French sentence, as the journal shows it.
  var described: String {
    switch kind {
    case .text: "« \(label) »"
    case .subtotal: "sous-total \(label)"
    case .item:
      "\(quantity.french) × \(label) à \(price.french) HT"
        + (discount == .zero ? "" : ", remise \(discount.french)")
        + ", TVA \(category == .standard ? rate.french : "\(category.label.lowercased()) \(rate.french)")"
        + (deductible ? "" : " non déductible") + (asset ? ", immobilisation" : "")
        + (account.isEmpty ? "" : ", compte \(account)")
    }
  }
}

extension VATCategory {
  /// Whether the buyer counts the VAT in the supplier's place.
  ///
  /// Source: CGI art. 283-2 and following (reverse charge), 283-2 bis (intra-community acquisitions).
  package var isSelfAssessed: Bool {
    switch self {
    case .reverseCharge, .intraCommunity: true
    case .standard, .zeroRated, .exempt, .export, .outOfScope: false
    }
  }

  /// Whether a rate means anything for such a line, charged by the supplier or by the buyer itself.
  var bearsRate: Bool { isTaxed || isSelfAssessed }
}
