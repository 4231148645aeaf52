import GRDB
import Store

/// Money in and out, summed by day.
package enum CashSums {
  /// What was received from clients, rejections and refunds deducted.
  package static let receipts = KeptSums(
    "received_day", of: "receipt", by: [.text("day", "row.day")], [.number("amount", "row.amount")])

  /// What suppliers were paid, rejections and refunds deducted.
  package static let payments = KeptSums(
    "paid_day", of: "payment", by: [.text("day", "row.day")], [.number("amount", "row.amount")])

  /// What came in and went out by each means; both positive.
  package static let journal = KeptSums(
    "cash_day", of: "cash_move", by: [.text("day", "row.day"), .text("method", "row.method")],
    [.number("incoming", "max(row.amount, 0)"), .number("outgoing", "-min(row.amount, 0)")])

  static let all = [receipts, payments, journal]

  static let migration = Migration("treasury.4") { db in
    for sums in all { try sums.create(in: db) }
    try db.execute(sql: "DROP INDEX cash_move_sum")
  }
}
