import Articles
import CatalogFacts
import Company
import Kernel

/// What people write about a product, and may change.
package struct ProductDetails: Hashable, Sendable {
  package var code: String
  package var label: String
  package var description = ""
  package var kind: ProductKind
  package var unit = ""
  package var price = UnitPrice.zero
  package var priceIncludesTax = false
  package var purchasePrice: UnitPrice?
  package var rate: VATRate
  package var category: VATCategory
  package var stockable = false
  package var minimum: Quantity?
  package var reorder: Quantity?
  package var barcode = ""
  package var family: ArticleFamily.ID?
  package var active = true
  /// By rising quantity.
  package var tiers: [PriceTier] = []

  /// A new product, at the company's usual VAT.
  init(code: String, label: String, kind: ProductKind, company: CompanyProfile) {
    self.code = code
    self.label = label
    self.kind = kind
    rate = company.usualVAT
    category = Self.usualCategory(of: rate, company: company)
  }

  /// A product as it is.
  init(_ facts: ProductFacts) {
    (code, label, description, kind) = (facts.code, facts.label, facts.description, facts.kind)
    (unit, price, priceIncludesTax) = (facts.unit, facts.price, facts.priceIncludesTax)
    (purchasePrice, rate, category) = (facts.purchasePrice, facts.rate, facts.category)
    (stockable, minimum, reorder) = (facts.stockable, facts.minimum, facts.reorder)
    (barcode, active, tiers) = (facts.barcode, facts.active, facts.tiers)
    family = facts.family.map { ArticleFamily.ID($0) }
  }

  /// The product as events name it.
  func facts(_ id: ProductID) -> ProductFacts {
    ProductFacts(
      product: id, code: code, label: label, description: description, kind: kind, unit: unit, price: price,
      priceIncludesTax: priceIncludesTax, purchasePrice: purchasePrice, rate: rate, category: category,
      stockable: stockable, minimum: minimum, reorder: reorder, barcode: barcode, family: family?.rawValue,
      active: active, tiers: tiers)
  }

  /// A rate of zero is the franchise where the company has it, else the zero rate: "S" at 0 does not exist
  /// (EN 16931 BR-S-05).
  static func usualCategory(of rate: VATRate, company: CompanyProfile) -> VATCategory {
    guard rate == .zero else { return .standard }
    return company.vatFranchise ? .exempt : .zeroRated
  }
}
