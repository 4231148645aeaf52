import Documents
import GRDB
import Kernel
import PurchasingFacts
import Store

/// The lines of suppliers' documents or of orders, which share most of their columns.
struct PurchaseLineRows {
  private let part: DocumentPart
  /// Whether a line may invoice an order's, hold goods a receipt brought in, or correct another.
  private let isLinked: Bool

  static let purchases = PurchaseLineRows("purchase_line", of: "purchase_id", isLinked: true)
  static let orders = PurchaseLineRows("purchase_order_line", of: "order_id", isLinked: false)

  private static let common = [
    "kind", "product_id", "label", "quantity", "price", "discount", "rate", "category", "nature", "net",
    "deductible", "asset", "account", "stockable",
  ]
  private static let links = [
    "order_id", "order_line", "received_quantity", "received_cost", "goods_back", "source",
    "returned_quantity",
  ]

  private init(_ table: String, of owner: String, isLinked: Bool) {
    self.isLinked = isLinked
    part = DocumentPart(table, of: owner, columns: Self.common + (isLinked ? Self.links : []))
  }

  /// The lines of a document with the HT of each.
  func load(_ document: Int64, in db: Database) throws -> (lines: [PurchaseLine], nets: [Money]) {
    let rows = try part.rows(of: document, in: db)
    return (try rows.map(line), rows.map { $0[9] })
  }

  /// Puts these lines in the place of all the document's.
  func replace(
    of document: Int64, by lines: [PurchaseLine], nets: [Money], order: PurchaseOrder.ID? = nil,
    in db: Database
  ) throws {
    let rows = lines.enumerated().map { index, line -> [(any DatabaseValueConvertible)?] in
      [
        line.kind.rawValue, line.product, line.label, line.quantity, line.price, line.discount, line.rate,
        line.category.rawValue, line.nature.rawValue, nets[index], line.deductible, line.asset, line.account,
        line.stockable,
      ] + (isLinked ? links(of: line, to: order) : [])
    }
    try part.replace(of: document, by: rows, in: db)
  }

  func delete(of document: Int64, in db: Database) throws { try part.delete(of: document, in: db) }

  private func links(
    of line: PurchaseLine, to order: PurchaseOrder.ID?
  ) -> [(any DatabaseValueConvertible)?] {
    let position = order == nil ? nil : line.orderLine
    return [
      position == nil ? nil : order, position, line.received?.quantity, line.received?.cost, line.goodsBack,
      line.source, line.returned,
    ]
  }

  private func line(_ row: Row) throws -> PurchaseLine {
    var line = PurchaseLine(
      kind: try row.code(0), product: row[1], label: row[2], quantity: row[3], price: row[4],
      discount: row[5], rate: row[6], category: try row.code(7), nature: try row.code(8), deductible: row[10],
      asset: row[11], account: row[12], stockable: row[13])
    guard isLinked else { return line }
    let order: Int64? = row[14]
    line.orderLine = row[15]
    if let order, let quantity: Quantity = row[16], let cost: Money = row[17] {
      line.received = PurchasedDocument.ReceivedGoods(order: order, quantity: quantity, cost: cost)
    }
    line.goodsBack = row[18]
    line.source = row[19]
    line.returned = row[20]
    return line
  }
}
