import Documents
import GRDB
import Kernel
import Store

/// The lines of quotes, orders or invoices, which have the same columns.
struct DocumentLineRows {
  private let part: DocumentPart
  /// Whether a line may invoice an order's; only those of invoices may.
  private let invoicesOrders: Bool

  static let invoices = DocumentLineRows("invoice_line", of: "invoice_id", invoicesOrders: true)
  static let quotes = DocumentLineRows("quote_line", of: "quote_id")
  static let orders = DocumentLineRows("sales_order_line", of: "order_id")

  private static let columns = [
    "kind", "product_id", "label", "quantity", "price", "includes_tax", "discount", "rate", "category",
    "nature", "goods_back", "source", "shown", "net", "unit", "stockable",
  ]

  private init(_ table: String, of owner: String, invoicesOrders: Bool = false) {
    self.invoicesOrders = invoicesOrders
    part = DocumentPart(
      table, of: owner, columns: Self.columns + (invoicesOrders ? ["order_id", "order_moved"] : []))
  }

  /// The lines of a document with, for each, its HT as printed and after the document's discount.
  func load(_ document: Int64, in db: Database) throws -> (
    lines: [DocumentLine], shown: [Money], nets: [Money]
  ) {
    let rows = try part.rows(of: document, in: db)
    return (try rows.map(line), rows.map { $0[12] }, rows.map { $0[13] })
  }

  /// Puts these lines in the place of all the document's.
  func replace(of document: Int64, by lines: [DocumentLine], amounts: DocumentAmounts, in db: Database) throws
  {
    let rows = lines.enumerated().map { index, line -> [(any DatabaseValueConvertible)?] in
      [
        line.kind.rawValue, line.product, line.label, line.quantity, line.price, line.priceIncludesTax,
        line.discount, line.rate, line.category.rawValue, line.nature.rawValue, line.goodsBack, line.source,
        amounts.shown[index], amounts.nets[index], line.unit, line.stockable,
      ] + link(of: line)
    }
    try part.replace(of: document, by: rows, in: db)
  }

  func delete(of document: Int64, in db: Database) throws { try part.delete(of: document, in: db) }

  private func link(of line: DocumentLine) -> [(any DatabaseValueConvertible)?] {
    invoicesOrders ? [line.order?.order, line.order?.movedGoods ?? false] : []
  }

  private func line(_ row: Row) throws -> DocumentLine {
    DocumentLine(
      kind: try row.code(0), product: row[1], label: row[2], quantity: row[3], unit: row[14], price: row[4],
      priceIncludesTax: row[5], discount: row[6], rate: row[7], category: try row.code(8),
      nature: try row.code(9), stockable: row[15], goodsBack: row[10], source: row[11], order: order(of: row))
  }

  private func order(of row: Row) -> InvoicedOrder? {
    guard invoicesOrders, let order: Order.ID = row[16] else { return nil }
    return InvoicedOrder(order: order, movedGoods: row[17])
  }
}
