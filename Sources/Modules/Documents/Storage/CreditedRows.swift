import GRDB
import Kernel

/// What the credit notes made so far took off an invoice of a table, such as `invoice`: its lines are in
/// `invoice_line`, its VAT in `invoice_vat`.
package struct CreditedRows: Sendable {
  private let table: String

  package init(_ table: String) { self.table = table }

  /// What the credit notes made so far took off an invoice.
  ///
  /// - Parameters:
  ///   - columns: the sums of each base, which come after its category and its rate.
  ///   - base: what a row of them says.
  package func credited<Base>(
    of invoice: Int64, summing columns: [String], in db: Database, base: (Row) throws -> Base
  ) throws -> Credited<Base> {
    Credited(
      quantities: try quantities(of: invoice, in: db),
      bases: try bases(of: invoice, summing: columns, in: db).map(base),
      byAmount: try byAmount(of: invoice, in: db))
  }

  /// By the line's position on the invoice.
  private func quantities(of invoice: Int64, in db: Database) throws -> [Int: Quantity] {
    let rows = try Row.fetchAll(
      try db.cachedStatement(
        sql: """
          SELECT line.source, sum(line.quantity) FROM \(table) AS credit
          JOIN \(table)_line AS line ON line.\(table)_id = credit.id
          WHERE credit.corrects = ? AND credit.status = 'validated' AND line.kind = 'item'
            AND line.source IS NOT NULL
          GROUP BY line.source
          """),
      arguments: [invoice])
    return Dictionary(rows.map { ($0[0] as Int, $0[1] as Quantity) }, uniquingKeysWith: +)
  }

  /// By category and rate, which come first; then the sums of the columns named.
  private func bases(of invoice: Int64, summing columns: [String], in db: Database) throws -> [Row] {
    let sums = columns.map { "sum(vat.\($0))" }.joined(separator: ", ")
    let statement = try db.cachedStatement(
      sql: """
        SELECT vat.category, vat.rate, \(sums) FROM \(table) AS credit
        JOIN \(table)_vat AS vat ON vat.\(table)_id = credit.id
        WHERE credit.corrects = ? AND credit.status = 'validated'
        GROUP BY vat.category, vat.rate
        """)
    return try Row.fetchAll(statement, arguments: [invoice])
  }

  /// The gross of what was credited by amount, without naming lines.
  private func byAmount(of invoice: Int64, in db: Database) throws -> Money {
    let statement = try db.cachedStatement(
      sql: """
        SELECT coalesce(sum(credit.gross), 0) FROM \(table) AS credit
        WHERE credit.corrects = ? AND credit.status = 'validated' AND EXISTS (
          SELECT 1 FROM \(table)_line AS line
          WHERE line.\(table)_id = credit.id AND line.kind = 'item' AND line.source IS NULL)
        """)
    return try Money.fetchOne(statement, arguments: [invoice]) ?? .zero
  }
}
