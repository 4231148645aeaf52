import Articles
import CatalogFacts
import Documents
import Kernel
import Store

/// A product as a document line takes it: its facts, and its price for that quantity and client.
struct SoldArticle {
  let product: ProductFacts
  /// `nil` where the line says its own.
  let price: ArticlePrice?

  /// The product a line names; `nil` for a line without one.
  ///
  /// - Parameters:
  ///   - position: of the line, from 1.
  ///   - client: the id of a party; `nil` while there is none.
  ///   - kept: the products the document already had, which may be sold no more.
  /// - Throws: `unknownProduct`, `inactiveProduct`, `productOnText`.
  static func of(
    _ input: LineInput, at position: Int, for client: Int64?, kept: Set<ProductID>, in reading: Reading
  ) throws -> SoldArticle? {
    guard let reference = input.product else { return nil }
    guard (input.kind ?? .item) == .item else { throw SalesRefusal.productOnText(line: position) }
    let product = try find(reference, at: position, in: reading)
    guard product.active || kept.contains(product.product) else {
      throw SalesRefusal.inactiveProduct(line: position, code: product.code)
    }
    guard !input.hasPrice else { return SoldArticle(product: product, price: nil) }
    let price = try Articles.price(
      of: product, quantity: input.quantity ?? .one, client: client, in: reading)
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
