import Articles
import CatalogFacts
import Company
import Documents
import Kernel
import SalesFacts
import Store

/// How the lines a command gives become a document's: the one way, whether they are saved or still typed.
struct LineTaking {
  /// The client's id; `nil` while none is chosen.
  let client: Int64?
  /// The lines the document already has, whose products may be sold no more.
  let held: [DocumentLine]
  let company: CompanyProfile
  let reading: Reading

  init(for client: Int64?, over held: [DocumentLine], company: CompanyProfile, in reading: Reading) {
    self.client = client
    self.held = held
    self.company = company
    self.reading = reading
  }

  /// The lines given, in place of those there are; what they leave out is their article's.
  ///
  /// A line that repeats the source of one invoicing an order goes on invoicing it.
  /// - Throws: the refusal of a line's product, or that the company has no catalogue.
  func lines(_ inputs: [LineInput]) throws -> [DocumentLine] {
    if inputs.contains(where: { $0.product != nil }) { try Articles.requireOn(in: reading) }
    let kept = Set(held.compactMap(\.product))
    var linked = held.filter { $0.order != nil }
    return try inputs.enumerated().map { index, input in
      var line = try line(input, at: index + 1, kept: kept)
      if let same = linked.firstIndex(where: { $0.source == line.source && $0.product == line.product }) {
        line.order = linked.remove(at: same).order
      }
      return line
    }
  }

  /// The lines while they are typed: one that saving refuses counts by its own numbers, without its article.
  func unfinished(_ inputs: [LineInput]) throws -> [DocumentLine] {
    try inputs.enumerated().map { index, input in
      do { return try line(input, at: index + 1, kept: []) } catch is any Refusal {
        var bare = input
        (bare.product, bare.label, bare.unit) = (nil, nil, nil)
        return try DocumentLine(bare, company: company)
      }
    }
  }

  private func line(_ input: LineInput, at position: Int, kept: Set<ProductID>) throws -> DocumentLine {
    let article = try SoldArticle.of(input, at: position, for: client, kept: kept, in: reading)
    return try DocumentLine(input, article: article, company: company)
  }
}

extension LineInput {
  /// Whether it says what a unit costs, before VAT or with it.
  var hasPrice: Bool { price != nil || priceGross != nil }
}

extension DocumentLine {
  /// The line as given; what it leaves out is its article's, else usual.
  init(_ input: LineInput, article: SoldArticle? = nil, company: CompanyProfile) throws {
    guard input.price == nil || input.priceGross == nil else {
      throw CommonRefusal.invalidValue(field: "price_gross", reason: "un prix est HT ou TTC, pas les deux")
    }
    let rate = input.vat ?? article?.product.rate ?? company.usualVAT
    let category =
      input.category ?? article?.category(at: rate) ?? Self.usualCategory(of: rate, company: company)
    self.init(
      kind: input.kind ?? .item, product: article?.product.product,
      label: try FieldText.paragraph(input.label ?? article?.product.label ?? ""),
      quantity: input.quantity ?? .one, unit: try FieldText.line(input.unit ?? article?.product.unit ?? ""),
      price: input.price ?? input.priceGross ?? article?.price?.price ?? .zero,
      priceIncludesTax: input.hasPrice ? input.priceGross != nil : article?.price?.includesTax ?? false,
      discount: input.discount ?? .zero, rate: category.isTaxed ? rate : .zero, category: category,
      nature: input.nature ?? article?.product.kind.nature ?? .service, source: input.source)
  }

  /// A rate of zero is the franchise where the company has it, else the zero rate: "S" at 0 does not exist
  /// (EN 16931 BR-S-05).
  package static func usualCategory(of rate: VATRate, company: CompanyProfile) -> VATCategory {
    guard rate == .zero else { return .standard }
    return company.vatFranchise ? .exempt : .zeroRated
  }
}
