import GRDB
import Kernel
import Store

extension Credited {
  /// What the credit notes made so far took off an invoice.
  package static func of(_ invoice: Invoice.ID, in db: Database) throws -> Credited {
    let quantities = try Row.fetchAll(
      try db.cachedStatement(
        sql: """
          SELECT line.source, sum(line.quantity) FROM invoice AS credit
          JOIN invoice_line AS line ON line.invoice_id = credit.id
          WHERE credit.corrects = ? AND credit.status = 'validated' AND line.kind = 'item'
            AND line.source IS NOT NULL
          GROUP BY line.source
          """),
      arguments: [invoice]
    ).map { ($0[0] as Int, $0[1] as Quantity) }
    return Credited(
      quantities: Dictionary(quantities, uniquingKeysWith: +), bases: try bases(of: invoice, in: db),
      byAmount: try byAmount(of: invoice, in: db))
  }

  private static func bases(of invoice: Invoice.ID, in db: Database) throws -> [VATBase] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT vat.category, vat.rate, sum(vat.net), sum(vat.tax) FROM invoice AS credit
        JOIN invoice_vat AS vat ON vat.invoice_id = credit.id
        WHERE credit.corrects = ? AND credit.status = 'validated'
        GROUP BY vat.category, vat.rate
        """)
    return try Row.fetchAll(statement, arguments: [invoice]).map {
      VATBase(category: try $0.code(0), rate: $0[1], net: $0[2], tax: $0[3])
    }
  }

  private static func byAmount(of invoice: Invoice.ID, in db: Database) throws -> Money {
    let statement = try db.cachedStatement(
      sql: """
        SELECT coalesce(sum(credit.gross), 0) FROM invoice AS credit
        WHERE credit.corrects = ? AND credit.status = 'validated' AND EXISTS (
          SELECT 1 FROM invoice_line AS line
          WHERE line.invoice_id = credit.id AND line.kind = 'item' AND line.source IS NULL)
        """)
    return try Money.fetchOne(statement, arguments: [invoice]) ?? .zero
  }
}
