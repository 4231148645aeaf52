import Articles
import CatalogFacts
import Company
import Kernel
import SalesFacts
import Store

extension DocumentContent {
  /// Takes what the command says.
  ///
  /// New terms set aside an agreed due date, unless one comes with them. Throws the refusal of the first
  /// value that cannot be kept.
  mutating func take(
    _ input: some DocumentInput, company: CompanyProfile, in reading: Reading
  ) throws {
    if let date = input.date { day = date }
    if let terms = input.terms { (self.terms, agreedDue) = (terms, nil) }
    if let due = input.due { agreedDue = due.value }
    if let text = input.subject { subject = try FieldText.line(text) }
    if let text = input.conditions { conditions = try FieldText.paragraph(text) }
    if let text = input.reference { reference = try FieldText.line(text) }
    if let date = input.serviceDate { serviceDate = date.value }
    if let discount = input.discount { self.discount = discount }
    if let count = input.instalments { plan = .count(count) }
    if let schedule = input.schedule { plan = schedule.isEmpty ? .count(1) : .list(schedule) }
    if let inputs = input.lines { lines = try lines(from: inputs, company: company, in: reading) }
    if let refusal = refusalToKeep { throw refusal }
  }
}

extension DocumentLine {
  /// The line as given; what it leaves out is its article's, else usual.
  init(_ input: LineInput, article: SoldArticle? = nil, company: CompanyProfile) throws {
    guard input.price == nil || input.priceGross == nil else {
      throw CommonRefusal.invalidValue(field: "price_gross", reason: "un prix est HT ou TTC, pas les deux")
    }
    let hasPrice = input.price != nil || input.priceGross != nil
    let rate = input.vat ?? article?.product.rate ?? company.usualVAT
    let category =
      input.category ?? article?.category(at: rate) ?? Self.usualCategory(of: rate, company: company)
    self.init(
      kind: input.kind ?? .item, product: article?.product.product,
      label: try FieldText.paragraph(input.label ?? article?.product.label ?? ""),
      quantity: input.quantity ?? .one, unit: try FieldText.line(input.unit ?? article?.product.unit ?? ""),
      price: input.price ?? input.priceGross ?? article?.price.price ?? .zero,
      priceIncludesTax: hasPrice ? input.priceGross != nil : article?.price.includesTax ?? false,
      discount: input.discount ?? .zero, rate: category.isTaxed ? rate : .zero, category: category,
      nature: input.nature ?? article?.product.kind.nature ?? .service, source: input.source)
  }

  /// A rate of zero is the franchise where the company has it, else the zero rate: "S" at 0 does not exist
  /// (EN 16931 BR-S-05).
  private static func usualCategory(of rate: VATRate, company: CompanyProfile) -> VATCategory {
    guard rate == .zero else { return .standard }
    return company.vatFranchise ? .exempt : .zeroRated
  }
}
