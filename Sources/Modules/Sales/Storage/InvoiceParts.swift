import GRDB
import Kernel
import Store

/// The rows around an invoice: due dates, deducted deposits, amounts by VAT rate.
enum InvoiceParts {
  static func instalments(of invoice: Invoice.ID, in db: Database) throws -> [Instalment] {
    let statement = try db.cachedStatement(
      sql: "SELECT due, amount FROM invoice_instalment WHERE invoice_id = ? ORDER BY position")
    return try Row.fetchAll(statement, arguments: [invoice]).map { Instalment(due: $0[0], amount: $0[1]) }
  }

  static func bases(of invoice: Invoice.ID, in db: Database) throws -> [VATBase] {
    let statement = try db.cachedStatement(
      sql: "SELECT category, rate, net, tax FROM invoice_vat WHERE invoice_id = ? ORDER BY position")
    return try Row.fetchAll(statement, arguments: [invoice]).map {
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

  static func replace(instalments: [Instalment], of invoice: Invoice.ID, in db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM invoice_instalment WHERE invoice_id = ?").execute(arguments: [
      invoice
    ])
    let insert = try db.cachedStatement(
      sql: "INSERT INTO invoice_instalment (invoice_id, position, due, amount) VALUES (?, ?, ?, ?)")
    for (index, instalment) in instalments.enumerated() {
      try insert.execute(arguments: [invoice, index + 1, instalment.due, instalment.amount])
    }
  }

  static func replace(deductions: [DeductedDeposit], of invoice: Invoice.ID, in db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM invoice_deduction WHERE invoice_id = ?").execute(arguments: [
      invoice
    ])
    let insert = try db.cachedStatement(
      sql: "INSERT INTO invoice_deduction (invoice_id, position, deposit_id, net, tax) VALUES (?, ?, ?, ?, ?)"
    )
    for (index, deduction) in deductions.enumerated() {
      try insert.execute(arguments: [invoice, index + 1, deduction.deposit, deduction.net, deduction.tax])
    }
  }

  static func insert(bases: [VATBase], of invoice: Invoice.ID, in db: Database) throws {
    let insert = try db.cachedStatement(
      sql:
        "INSERT INTO invoice_vat (invoice_id, position, category, rate, net, tax) VALUES (?, ?, ?, ?, ?, ?)")
    for (index, base) in bases.enumerated() {
      try insert.execute(arguments: [
        invoice, index + 1, base.category.rawValue, base.rate, base.net, base.tax,
      ])
    }
  }

  static func deleteAll(of invoice: Invoice.ID, in db: Database) throws {
    for table in ["invoice_line", "invoice_instalment", "invoice_deduction", "invoice_note"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE invoice_id = ?", arguments: [invoice])
    }
  }
}
