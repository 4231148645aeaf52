import Events
import GRDB
import Kernel
import Store

/// The lines of quotes or of invoices, which have the same columns.
struct DocumentLineRows {
  let table: String
  let owner: String

  static let invoices = DocumentLineRows(table: "invoice_line", owner: "invoice_id")
  static let quotes = DocumentLineRows(table: "quote_line", owner: "quote_id")

  private static let columns = """
    kind, product_id, label, quantity, price, includes_tax, discount, rate, category, nature, goods_back,
      source, shown,
    net
    """

  /// The lines of a document with, for each, its HT as printed and after the document's discount.
  func load(_ document: Int64, in db: Database) throws -> (
    lines: [DocumentLine], shown: [Money], nets: [Money]
  ) {
    let statement = try db.cachedStatement(
      sql: "SELECT \(Self.columns) FROM \(table) WHERE \(owner) = ? ORDER BY position")
    let rows = try Row.fetchAll(statement, arguments: [document])
    return (try rows.map(Self.line), rows.map { $0[12] }, rows.map { $0[13] })
  }

  /// Puts these lines in the place of all the document's.
  func replace(of document: Int64, by lines: [DocumentLine], amounts: DocumentAmounts, in db: Database) throws
  {
    try db.cachedStatement(sql: "DELETE FROM \(table) WHERE \(owner) = ?").execute(arguments: [document])
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO \(table) (\(owner), position, \(Self.columns))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for (index, line) in lines.enumerated() {
      try insert.execute(arguments: [
        document, index + 1, line.kind.rawValue, line.product, line.label, line.quantity, line.price,
        line.priceIncludesTax, line.discount, line.rate, line.category.rawValue, line.nature.rawValue,
        line.goodsBack, line.source, amounts.shown[index], amounts.nets[index],
      ])
    }
  }

  private static func line(_ row: Row) throws -> DocumentLine {
    DocumentLine(
      kind: try row.code(0), product: row[1], label: row[2], quantity: row[3], price: row[4],
      priceIncludesTax: row[5],
      discount: row[6], rate: row[7], category: try row.code(8), nature: try row.code(9), goodsBack: row[10],
      source: row[11])
  }
}

extension Row {
  /// The case that a column names.
  ///
  /// - Throws: `SQLITE_CORRUPT` where another program wrote a word the house does not know.
  func code<Code: RawRepresentable>(_ index: Int) throws -> Code where Code.RawValue == String {
    let text: String = self[index]
    guard let code = Code(rawValue: text) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "valeur inconnue : \(text)")
    }
    return code
  }
}
