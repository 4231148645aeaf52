import Articles
import CatalogFacts
import Company
import Kernel
import PartiesFacts
import Store

/// A product as a document line takes it: its facts, and its price for that quantity and client.
struct SoldArticle {
  let product: ProductFacts
  let price: ArticlePrice

  /// The product a line names; `nil` for a line without one.
  ///
  /// - Parameters:
  ///   - position: of the line, from 1.
  ///   - kept: the products the document already had, which may be sold no more.
  /// - Throws: `unknownProduct`, `inactiveProduct`, `productOnText`.
  static func of(
    _ input: LineInput, at position: Int, for client: PartyFacts, kept: Set<ProductID>, in reading: Reading
  ) throws -> SoldArticle? {
    guard let reference = input.product else { return nil }
    guard (input.kind ?? .item) == .item else { throw SalesRefusal.productOnText(line: position) }
    let product = try find(reference, at: position, in: reading)
    guard product.active || kept.contains(product.product) else {
      throw SalesRefusal.inactiveProduct(line: position, code: product.code)
    }
    let price = try Articles.price(
      of: product, quantity: input.quantity ?? .one, client: client.party, in: reading)
    return SoldArticle(product: product, price: price)
  }

  private static func find(
    _ reference: Reference<Product>, at position: Int, in reading: Reading
  ) throws -> ProductFacts {
    do { return try Articles.find(reference, in: reading) } catch CommonRefusal.notFound {
      throw SalesRefusal.unknownProduct(line: position, key: reference.description)
    }
  }

  /// Its own category, or `nil` where a line sets another rate than its own.
  func category(at rate: VATRate) -> VATCategory? { rate == product.rate ? product.category : nil }
}

extension DocumentContent {
  /// The lines given, in place of those there are; what they leave out is their article's.
  ///
  /// A line that repeats the source of one invoicing an order goes on invoicing it.
  /// - Throws: the refusal of a line's product, or that the company has no catalogue.
  func lines(
    from inputs: [LineInput], company: CompanyProfile, in reading: Reading
  ) throws -> [DocumentLine] {
    if inputs.contains(where: { $0.product != nil }) { try Articles.requireOn(in: reading) }
    let kept = Set(lines.compactMap(\.product))
    var linked = lines.filter { $0.order != nil }
    return try inputs.enumerated().map { index, input in
      let article = try SoldArticle.of(input, at: index + 1, for: client, kept: kept, in: reading)
      var line = try DocumentLine(input, article: article, company: company)
      if let same = linked.firstIndex(where: { $0.source == line.source && $0.product == line.product }) {
        line.order = linked.remove(at: same).order
      }
      return line
    }
  }
}

extension [DocumentLine] {
  /// The lines with what their products now say of stock.
  ///
  /// - Parameter crediting: whether they undo lines already issued: goods not counted then are not now.
  func counted(crediting: Bool = false, in reading: Reading) throws -> [DocumentLine] {
    try map { line in
      guard let product = line.product else { return line }
      var counted = line
      let isCounted = try Articles.find(product, in: reading)?.stockable ?? false
      counted.stockable = isCounted && (!crediting || line.stockable)
      return counted
    }
  }
}
