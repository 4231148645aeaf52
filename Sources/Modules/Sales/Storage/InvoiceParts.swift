import Documents
import GRDB
import Kernel
import Store

/// The rows around an invoice: due dates, deducted deposits, amounts by VAT rate.
enum InvoiceParts {
  static let instalments = DocumentPart.instalments("invoice_instalment", of: "invoice_id")
  private static let vat = DocumentPart(
    "invoice_vat", of: "invoice_id", columns: ["category", "rate", "net", "tax"])
  private static let deducted = DocumentPart(
    "invoice_deduction", of: "invoice_id", columns: ["deposit_id", "net", "tax"])

  static func bases(of invoice: Invoice.ID, in db: Database) throws -> [VATBase] {
    try vat.rows(of: invoice.rawValue, in: db).map {
      VATBase(category: try $0.code(0), rate: $0[1], net: $0[2], tax: $0[3])
    }
  }

  static func deductions(of invoice: Invoice.ID, in db: Database) throws -> [DeductedDeposit] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT deposit_id, number, day, invoice_deduction.net, invoice_deduction.tax
        FROM invoice_deduction JOIN invoice ON invoice.id = deposit_id WHERE invoice_id = ? ORDER BY position
        """)
    return try Row.fetchAll(statement, arguments: [invoice]).map {
      DeductedDeposit(deposit: $0[0], number: $0[1], day: $0[2], net: $0[3], tax: $0[4])
    }
  }

  static func replace(deductions: [DeductedDeposit], of invoice: Invoice.ID, in db: Database) throws {
    try deducted.replace(of: invoice.rawValue, by: deductions.map { [$0.deposit, $0.net, $0.tax] }, in: db)
  }

  static func replace(bases: [VATBase], of invoice: Invoice.ID, in db: Database) throws {
    try vat.replace(
      of: invoice.rawValue, by: bases.map { [$0.category.rawValue, $0.rate, $0.net, $0.tax] }, in: db)
  }

  static func deleteAll(of invoice: Invoice.ID, in db: Database) throws {
    for table in ["invoice_line", "invoice_instalment", "invoice_deduction", "invoice_note"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE invoice_id = ?", arguments: [invoice])
    }
  }
}
