import GRDB
import Kernel
import Store
import TreasuryFacts

/// The rows of `cash_adjustment`, written once.
enum AdjustmentRows {
  static func nextID(in db: Database) throws -> Int64 {
    try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) + 1 FROM cash_adjustment") ?? 1
  }

  static func insert(_ fact: CashAdjusted, event: Int64, in db: Database) throws {
    try db.execute(
      sql: "INSERT INTO cash_adjustment (id, day, amount, method, reason, event) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [fact.adjustment, fact.day, fact.amount, fact.method.rawValue, fact.reason, event])
  }
}
