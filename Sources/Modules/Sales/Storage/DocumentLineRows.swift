import GRDB
import Kernel
import Store

/// The lines of quotes, orders or invoices, which have the same columns.
struct DocumentLineRows {
  let table: String
  /// Whether a line may invoice an order's; only those of invoices may.
  private let invoicesOrders: Bool
  private let selection: String
  private let deletion: String
  private let insertion: String

  static let invoices = DocumentLineRows(table: "invoice_line", owner: "invoice_id", invoicesOrders: true)
  static let quotes = DocumentLineRows(table: "quote_line", owner: "quote_id")
  static let orders = DocumentLineRows(table: "sales_order_line", owner: "order_id")

  private static let columns = [
    "kind", "product_id", "label", "quantity", "price", "includes_tax", "discount", "rate", "category",
    "nature", "goods_back", "source", "shown", "net", "unit", "stockable",
  ]

  private init(table: String, owner: String, invoicesOrders: Bool = false) {
    let columns = Self.columns + (invoicesOrders ? ["order_id", "order_moved"] : [])
    let names = columns.joined(separator: ", ")
    let marks = Array(repeating: "?", count: columns.count + 2).joined(separator: ", ")
    self.table = table
    self.invoicesOrders = invoicesOrders
    selection = "SELECT \(names) FROM \(table) WHERE \(owner) = ? ORDER BY position"
    deletion = "DELETE FROM \(table) WHERE \(owner) = ?"
    insertion = "INSERT INTO \(table) (\(owner), position, \(names)) VALUES (\(marks))"
  }

  /// The lines of a document with, for each, its HT as printed and after the document's discount.
  func load(_ document: Int64, in db: Database) throws -> (
    lines: [DocumentLine], shown: [Money], nets: [Money]
  ) {
    let rows = try Row.fetchAll(try db.cachedStatement(sql: selection), arguments: [document])
    return (try rows.map(line), rows.map { $0[12] }, rows.map { $0[13] })
  }

  /// Puts these lines in the place of all the document's.
  func replace(of document: Int64, by lines: [DocumentLine], amounts: DocumentAmounts, in db: Database) throws
  {
    try db.cachedStatement(sql: deletion).execute(arguments: [document])
    let insert = try db.cachedStatement(sql: insertion)
    for (index, line) in lines.enumerated() {
      let values: [(any DatabaseValueConvertible)?] = [
        document, index + 1, line.kind.rawValue, line.product, line.label, line.quantity, line.price,
        line.priceIncludesTax, line.discount, line.rate, line.category.rawValue, line.nature.rawValue,
        line.goodsBack, line.source, amounts.shown[index], amounts.nets[index], line.unit, line.stockable,
      ]
      try insert.execute(arguments: StatementArguments(values + link(of: line)))
    }
  }

  func delete(of document: Int64, in db: Database) throws {
    try db.cachedStatement(sql: deletion).execute(arguments: [document])
  }

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
