import Company
import Events
import Kernel
import Parties

extension DocumentContent {
  /// Takes what the command says.
  ///
  /// New terms set aside an agreed due date, unless one comes with them. Throws the refusal of the first
  /// value that cannot be kept.
  mutating func take(_ input: some DocumentInput, company: CompanyProfile) throws {
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
    if let lines = input.lines { self.lines = try lines.map { try DocumentLine($0, company: company) } }
    if let refusal = refusalToKeep { throw refusal }
  }
}

extension DocumentLine {
  init(_ input: LineInput, company: CompanyProfile) throws {
    guard input.price == nil || input.priceGross == nil else {
      throw CommonRefusal.invalidValue(field: "price_gross", reason: "un prix est HT ou TTC, pas les deux")
    }
    let rate = input.vat ?? company.usualVAT
    let category = input.category ?? Self.usualCategory(of: rate, company: company)
    self.init(
      kind: input.kind ?? .item, product: input.product, label: try FieldText.paragraph(input.label ?? ""),
      quantity: input.quantity ?? .one, price: input.price ?? input.priceGross ?? .zero,
      priceIncludesTax: input.priceGross != nil, discount: input.discount ?? .zero,
      rate: category.isTaxed ? rate : .zero, category: category, nature: input.nature ?? .service,
      source: input.source)
  }

  /// A rate of zero is the franchise where the company has it, else the zero rate: "S" at 0 does not exist
  /// (EN 16931 BR-S-05).
  private static func usualCategory(of rate: VATRate, company: CompanyProfile) -> VATCategory {
    guard rate == .zero else { return .standard }
    return company.vatFranchise ? .exempt : .zeroRated
  }
}
