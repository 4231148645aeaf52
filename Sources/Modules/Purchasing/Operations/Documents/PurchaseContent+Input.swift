import Articles
import CatalogFacts
import Company
import Documents
import Kernel
import Parties
import SalesFacts
import Store

extension PurchaseContent {
  /// Takes what the command says of a document or an order.
  ///
  /// New terms set aside an agreed due date, unless one comes with them. Throws the refusal of the first value that
  /// cannot be kept.
  mutating func take(
    _ input: some PurchaseInput, company: CompanyProfile, in reading: Reading
  ) throws {
    if let date = input.date { day = date }
    if let terms = input.terms { (self.terms, agreedDue) = (terms, nil) }
    if let text = input.subject { subject = try FieldText.line(text) }
    if let text = input.reference { reference = try FieldText.line(text) }
    if let inputs = input.lines {
      lines = try inputs.enumerated().map {
        try PurchaseLine($1, at: $0 + 1, from: supplier.party, company: company, in: reading)
      }
    }
  }

  /// Takes what the command says of a supplier's document, printed VAT included.
  mutating func takeDocument(
    _ input: some PurchaseDocumentInput, company: CompanyProfile, in reading: Reading
  ) throws {
    try take(input, company: company, in: reading)
    if let text = input.number { supplierNumber = try FieldText.line(text) }
    if let due = input.due { agreedDue = due.value }
    if let schedule = input.schedule { self.schedule = schedule }
    if let total = input.printedTax { printed = total.value.map(PrintedVAT.total) }
    if let rates = input.vat { printed = rates.isEmpty ? nil : .byRate(rates) }
    if let refusal = refusalToKeep { throw refusal }
  }
}

extension PurchaseLine {
  /// The line as given; what it leaves out is its product's, else usual.
  ///
  /// A company that charges no VAT deducts none either (CGI art. 293 B).
  /// - Parameter supplier: the id of a party; `nil` while there is none.
  init(
    _ input: PurchaseLineInput, at position: Int, from supplier: Int64?, company: CompanyProfile,
    in reading: Reading
  ) throws {
    let product = try Self.product(of: input, at: position, in: reading)
    let rate = input.vat ?? (company.vatFranchise ? nil : product?.rate) ?? company.defaultVAT
    let category = input.category ?? (rate == .zero ? .zeroRated : .standard)
    self.init(
      kind: input.kind ?? .item, product: product?.product,
      label: try FieldText.paragraph(input.label ?? product?.label ?? ""), quantity: input.quantity ?? .one,
      price: try input.price ?? Self.price(of: product, from: supplier, in: reading),
      discount: input.discount ?? .zero, rate: category.bearsRate ? rate : .zero, category: category,
      nature: input.nature ?? product?.kind.nature ?? .service,
      deductible: input.deductible ?? !company.vatFranchise, asset: input.asset ?? false,
      account: try FieldText.line(input.account ?? ""), stockable: product?.stockable ?? false,
      orderLine: input.orderLine, goodsBack: input.goodsBack)
  }

  private static func product(
    of input: PurchaseLineInput, at position: Int, in reading: Reading
  ) throws -> ProductFacts? {
    guard let reference = input.product else { return nil }
    try Articles.requireOn(in: reading)
    guard (input.kind ?? .item) == .item else { throw PurchasingRefusal.productOnText(line: position) }
    do { return try Articles.find(reference, in: reading) } catch CommonRefusal.notFound {
      throw PurchasingRefusal.unknownProduct(line: position, key: reference.description)
    }
  }

  private static func price(
    of product: ProductFacts?, from supplier: Int64?, in reading: Reading
  ) throws -> UnitPrice {
    guard let product else { return .zero }
    if let price = product.purchasePrice { return price }
    guard let supplier else { return .zero }
    let last = try Purchase.lastPrice(of: product.product, supplier: Party.ID(supplier), in: reading)
    return last?.price ?? .zero
  }
}

extension [PurchaseLine] {
  /// The lines with what their products now say of stock.
  func counted(in reading: Reading) throws -> [PurchaseLine] {
    try map { line in
      guard let product = line.product else { return line }
      var counted = line
      counted.stockable = try Articles.find(product, in: reading)?.stockable ?? false
      return counted
    }
  }
}
