import Documents
import Kernel
import SalesFacts

/// What a command that writes a quote, an order or an invoice may say of it; `nil` leaves a field as it is.
package protocol DocumentInput {
  var date: Day? { get }
  /// Given, they replace all lines.
  var lines: [LineInput]? { get }
  var discount: DocumentDiscount? { get }
  var terms: PaymentTerms? { get }
  var due: Clearable<Day>? { get }
  var subject: String? { get }
  var conditions: String? { get }
  var reference: String? { get }
  var serviceDate: Clearable<Day>? { get }
  /// How many equal parts, a month apart.
  var instalments: Int? { get }
  /// Parts of their own dates and amounts.
  var schedule: [Instalment]? { get }
}

/// A line as a command gives it: an item at 1 unit, which takes from its product what is not said.
///
/// Without a product, at the company's usual VAT, a service.
package struct LineInput: Decodable, Hashable, Sendable {
  package var label: String?
  package var quantity: Quantity?
  package var unit: String?
  /// Before VAT.
  package var price: UnitPrice?
  /// With VAT; it then keeps its total to the cent.
  package var priceGross: UnitPrice?
  package var vat: VATRate?
  package var discount: Percentage?
  package var nature: LineNature?
  package var kind: LineKind?
  package var category: VATCategory?
  /// By id, code or barcode.
  package var product: Reference<Product>?
  /// The position of the quote's or order's line it invoices.
  package var source: Int?

  enum CodingKeys: String, CodingKey {
    case label, quantity, unit, price, vat, discount, nature, kind, category, product, source
    case priceGross = "price_gross"
  }

  package init(
    _ label: String? = nil, quantity: Quantity? = nil, price: UnitPrice? = nil, priceGross: UnitPrice? = nil,
    vat: VATRate? = nil, discount: Percentage? = nil, nature: LineNature? = nil,
    kind: LineKind? = nil,
    category: VATCategory? = nil, product: Reference<Product>? = nil, source: Int? = nil, unit: String? = nil
  ) {
    self.label = label
    self.quantity = quantity
    self.price = price
    self.priceGross = priceGross
    self.vat = vat
    self.discount = discount
    self.nature = nature
    self.kind = kind
    self.category = category
    self.product = product
    self.source = source
    self.unit = unit
  }

  /// The line that repeats one already written, as a screen saves a draft again.
  package init(_ line: DocumentLine) {
    self.init(
      line.label, quantity: line.quantity, price: line.priceIncludesTax ? nil : line.price,
      priceGross: line.priceIncludesTax ? line.price : nil, vat: line.rate, discount: line.discount,
      nature: line.nature, kind: line.kind, category: line.category,
      product: line.product.map { .id($0) }, source: line.source, unit: line.unit)
  }
}
