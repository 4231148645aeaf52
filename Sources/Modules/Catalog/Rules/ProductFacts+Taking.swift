import Articles
import CatalogFacts
import Company
import Kernel

extension ProductFacts {
  /// A new product, at the company's usual VAT.
  static func new(_ product: ProductID, company: CompanyProfile) -> ProductFacts {
    ProductFacts(
      product: product, code: "", label: "", kind: .goods, price: .zero, rate: company.usualVAT,
      category: usualCategory(of: company.usualVAT, company: company))
  }

  /// Takes what the command says, its category of products apart. Throws the refusal of the first value that
  /// cannot be kept.
  mutating func take(_ given: FieldChanges<ProductFacts>, company: CompanyProfile) throws {
    let hadTiers = !tiers.isEmpty
    try given.apply(to: &self)
    try takePrice(given, keepingTiers: hadTiers && given[.tiers] == nil)
    try takeVAT(given, company: company)
    if kind == .service, stockable { throw CatalogRefusal.serviceStockable }
  }

  /// A new basis needs new tiers: theirs are prices of the old one.
  private mutating func takePrice(_ given: FieldChanges<ProductFacts>, keepingTiers: Bool) throws {
    guard given[.price] == nil || given[.priceGross] == nil else { throw CatalogRefusal.twoPrices }
    let includesTax = given[.priceGross] != nil
    guard let text = given[.price] ?? given[.priceGross] else { return }
    if includesTax != priceIncludesTax, keepingTiers { throw CatalogRefusal.basisChange }
    let key: Key = includesTax ? .priceGross : .price
    price = try Notation<UnitPrice>.price.read(text, key.rawValue)
    priceIncludesTax = includesTax
  }

  /// The rate alone tells its category, and a category without VAT its rate.
  private mutating func takeVAT(_ given: FieldChanges<ProductFacts>, company: CompanyProfile) throws {
    let vat = try given[.vat].map { try Notation<VATRate>.rate(.percentage).read($0, Key.vat.rawValue) }
    if let vat { rate = vat }
    if let text = given[.vatCategory] {
      category = try Notation<VATCategory>.choice(\.label).read(text, Key.vatCategory.rawValue)
      if category.isTaxed, vat == nil, rate == .zero { rate = company.defaultVAT }
    } else if vat != nil, rate != .zero || category.isTaxed {
      category = Self.usualCategory(of: rate, company: company)
    }
    if !category.isTaxed { rate = .zero }
    guard !category.isTaxed || rate != .zero else {
      throw CommonRefusal.invalidValue(
        field: Key.vat.rawValue, reason: "une TVA à 0 % demande une catégorie sans TVA")
    }
  }

  /// A rate of zero is the franchise where the company has it, else the zero rate: "S" at 0 does not exist
  /// (EN 16931 BR-S-05).
  private static func usualCategory(of rate: VATRate, company: CompanyProfile) -> VATCategory {
    guard rate == .zero else { return .standard }
    return company.vatFranchise ? .exempt : .zeroRated
  }
}
