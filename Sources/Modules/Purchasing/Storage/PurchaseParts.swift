import Documents
import GRDB
import Kernel
import Store

/// The rows around a supplier's document: VAT by rate, computed and printed, and due dates.
enum PurchaseParts {
  static func bases(of purchase: Purchase.ID, in db: Database) throws -> [PurchaseBase] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT category, rate, net, tax, self_assessed, deductible FROM purchase_vat WHERE purchase_id = ?
        ORDER BY rate DESC, category
        """)
    return try Row.fetchAll(statement, arguments: [purchase]).map { try base(of: $0) }
  }

  static func base(of row: Row) throws -> PurchaseBase {
    PurchaseBase(
      category: try row.code(0), rate: row[1], net: row[2], tax: row[3], selfAssessed: row[4],
      deductible: row[5])
  }

  /// The VAT as typed: by rate, else in all.
  static func printed(of purchase: Purchase.ID, total: Money?, in db: Database) throws -> PrintedVAT? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT rate, printed FROM purchase_vat WHERE purchase_id = ? AND printed IS NOT NULL
        ORDER BY rate DESC
        """)
    let rates = try Row.fetchAll(statement, arguments: [purchase]).map {
      PrintedVAT.Rate(rate: $0[0], amount: $0[1])
    }
    return rates.isEmpty ? total.map(PrintedVAT.total) : .byRate(rates)
  }

  static func replace(
    bases: [PurchaseBase], printed: PrintedVAT?, of purchase: Purchase.ID, in db: Database
  ) throws {
    try db.cachedStatement(sql: "DELETE FROM purchase_vat WHERE purchase_id = ?")
      .execute(arguments: [purchase])
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO purchase_vat
          (purchase_id, category, rate, net, tax, self_assessed, deductible, printed)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for base in bases {
      try insert.execute(arguments: [
        purchase, base.category.rawValue, base.rate, base.net, base.tax, base.selfAssessed, base.deductible,
        printed?.amount(of: base),
      ])
    }
  }

  static let schedule = DocumentPart.instalments("purchase_instalment", of: "purchase_id")

  static func deleteAll(of purchase: Purchase.ID, in db: Database) throws {
    for table in ["purchase_line", "purchase_vat", "purchase_instalment"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE purchase_id = ?", arguments: [purchase])
    }
  }
}

extension PrintedVAT {
  fileprivate func amount(of base: PurchaseBase) -> Money? {
    switch self {
    case .total: nil
    case .byRate(let rates):
      base.category.isTaxed ? rates.first { $0.rate == base.rate }?.amount : nil
    }
  }

  /// As its column keeps it: the amount in all.
  var total: Money {
    switch self {
    case .total(let amount): amount
    case .byRate(let rates): rates.map(\.amount).sum()
    }
  }
}
