import Documents
import Kernel
import SalesFacts

/// What a command that writes a supplier's document or an order may say of it; `nil` leaves a field as it is.
package protocol PurchaseInput {
  var date: Day? { get }
  /// Given, they replace all lines.
  var lines: [PurchaseLineInput]? { get }
  var terms: PaymentTerms? { get }
  var subject: String? { get }
  var reference: String? { get }
}

/// What a command may say of a supplier's invoice or credit note alone.
package protocol PurchaseDocumentInput: PurchaseInput {
  /// The supplier's.
  var number: String? { get }
  var due: Clearable<Day>? { get }
  /// VAT as printed, by rate; empty for as computed.
  var vat: [PrintedVAT.Rate]? { get }
  /// VAT as printed, in all.
  var printedTax: Clearable<Money>? { get }
  var schedule: [Instalment]? { get }
}

/// A line as a command gives it: 1 unit, which takes from its product what is not said.
package struct PurchaseLineInput: Decodable, Hashable, Sendable {
  package var label: String?
  package var quantity: Quantity?
  /// Before VAT; without it, the product's purchase price, else the last one paid to the supplier.
  package var price: UnitPrice?
  package var vat: VATRate?
  package var discount: Percentage?
  package var nature: LineNature?
  package var kind: LineKind?
  package var category: VATCategory?
  /// By id, code or barcode.
  package var product: Reference<Product>?
  /// Whether its VAT may be deducted; it may unless the company charges none.
  package var deductible: Bool?
  /// Whether it is a fixed asset.
  package var asset: Bool?
  package var account: String?
  /// The position of the line it invoices in the document's order.
  package var orderLine: Int?
  /// On a credit note: whether goods went back.
  package var goodsBack: Bool?

  enum CodingKeys: String, CodingKey {
    case label, quantity, price, vat, discount, nature, kind, category, product, deductible, asset, account
    case orderLine = "order_line"
    case goodsBack = "goods_back"
  }

  package init(
    _ label: String? = nil, quantity: Quantity? = nil, price: UnitPrice? = nil, vat: VATRate? = nil,
    product: Reference<Product>? = nil
  ) {
    self.label = label
    self.quantity = quantity
    self.price = price
    self.vat = vat
    self.product = product
  }

  /// The line that repeats one already written, as a screen saves a draft again.
  package init(_ line: PurchaseLine) {
    self.init(
      line.label, quantity: line.quantity, price: line.price, vat: line.rate,
      product: line.product.map { .id($0) })
    discount = line.discount
    nature = line.nature
    kind = line.kind
    category = line.category
    deductible = line.deductible
    asset = line.asset
    account = line.account
    orderLine = line.orderLine
    goodsBack = line.goodsBack
  }
}
