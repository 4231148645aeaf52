import Articles
import CatalogFacts
import Company
import Kernel

/// What a command that writes a product may say of it, its code, label and kind apart; `nil` leaves a field
/// as it is.
package protocol ProductInput {
  var description: String? { get }
  var unit: String? { get }
  /// Before VAT.
  var price: UnitPrice? { get }
  /// With VAT; the product's other prices are then with VAT too.
  var priceGross: UnitPrice? { get }
  var purchasePrice: Clearable<UnitPrice>? { get }
  var vat: VATRate? { get }
  var vatCategory: VATCategory? { get }
  var stockable: Bool? { get }
  var minimum: Clearable<Quantity>? { get }
  var reorder: Clearable<Quantity>? { get }
  var barcode: String? { get }
  /// The category of products it stands in.
  var category: Clearable<Reference<ArticleFamily>>? { get }
  /// Given, they replace all tiers.
  var tiers: [PriceTier]? { get }
  var active: Bool? { get }
}

extension ProductDetails {
  /// Takes what the command says, its category apart. Throws the refusal of the first value that cannot be
  /// kept.
  mutating func take(_ input: some ProductInput, company: CompanyProfile) throws {
    if let text = input.description { description = try FieldText.paragraph(text) }
    if let text = input.unit { unit = try FieldText.line(text) }
    if let text = input.barcode { barcode = try Barcode.read(FieldText.line(text)) }
    if let stockable = input.stockable { self.stockable = stockable }
    if let active = input.active { self.active = active }
    try takePrices(input)
    try takeVAT(input, company: company)
    if let tiers = input.tiers { self.tiers = try Self.sorted(tiers) }
    if let value = input.minimum { minimum = try Self.notNegative(value.value, field: "minimum") }
    if let value = input.reorder { reorder = try Self.notNegative(value.value, field: "reorder") }
    if kind == .service, stockable { throw CatalogRefusal.serviceStockable }
  }

  /// A new basis needs new tiers: theirs are prices of the old one.
  private mutating func takePrices(_ input: some ProductInput) throws {
    guard input.price == nil || input.priceGross == nil else { throw CatalogRefusal.twoPrices }
    if let value = input.price ?? input.priceGross {
      let includesTax = input.priceGross != nil
      if includesTax != priceIncludesTax, !tiers.isEmpty, input.tiers == nil {
        throw CatalogRefusal.basisChange
      }
      price = try Self.notNegative(value, field: includesTax ? "price_gross" : "price") ?? .zero
      priceIncludesTax = includesTax
    }
    if let value = input.purchasePrice {
      purchasePrice = try Self.notNegative(value.value, field: "purchase_price")
    }
  }

  /// The rate alone tells its category, and a category without VAT its rate.
  private mutating func takeVAT(_ input: some ProductInput, company: CompanyProfile) throws {
    if let vat = input.vat { rate = vat }
    if let given = input.vatCategory {
      category = given
      if given.isTaxed, input.vat == nil, rate == .zero { rate = company.defaultVAT }
    } else if input.vat != nil, rate != .zero || category.isTaxed {
      category = Self.usualCategory(of: rate, company: company)
    }
    if !category.isTaxed { rate = .zero }
    guard !category.isTaxed || rate != .zero else {
      throw CommonRefusal.invalidValue(field: "vat", reason: "une TVA à 0 % demande une catégorie sans TVA")
    }
  }

  private static func sorted(_ tiers: [PriceTier]) throws -> [PriceTier] {
    for tier in tiers {
      guard tier.from > .zero else {
        throw CommonRefusal.invalidValue(field: "tiers", reason: "un palier part d’une quantité positive")
      }
      _ = try notNegative(tier.price, field: "tiers")
    }
    guard Set(tiers.map(\.from)).count == tiers.count else {
      throw CommonRefusal.invalidValue(field: "tiers", reason: "deux paliers partent de la même quantité")
    }
    return tiers.sorted { $0.from < $1.from }
  }

  static func notNegative<Number: FixedDecimal>(_ number: Number?, field: String) throws -> Number? {
    guard let number, number < .zero else { return number }
    throw CommonRefusal.invalidValue(field: field, reason: "ce nombre ne peut pas être négatif")
  }
}
