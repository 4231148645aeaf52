import GRDB
import Kernel
import Lists
import Parties
import Store
import Treasury

/// What came in and went out on a day; both positive.
package struct DailyFlow: Hashable, Sendable {
  package let day: Day
  package let incoming: Money
  package let outgoing: Money

  /// The `count` days up to `day`, oldest first, those without a movement included.
  package static func days(_ count: Int, until day: Day, in reading: Reading) throws -> [DailyFlow] {
    let first = day.adding(days: 1 - count)
    let rows = try Row.fetchAll(
      reading.db,
      sql: """
        SELECT day, sum(incoming), sum(outgoing)
        FROM \(CashSums.journal.source(where: reading.own("row.party_id"))) WHERE day BETWEEN ? AND ? GROUP BY day
        """,
      arguments: [first, day])
    let flows = rows.map { DailyFlow(day: $0[0], incoming: $0[1], outgoing: $0[2]) }
    let byDay = Dictionary(flows.map { ($0.day, $0) }) { first, _ in first }
    return (0..<count).map { offset in
      let day = first.adding(days: offset)
      return byDay[day] ?? DailyFlow(day: day, incoming: .zero, outgoing: .zero)
    }
  }
}

/// Sums of money received from clients, rejections and refunds deducted.
package enum CashReceived {
  /// The last `count` months up to `day`, oldest first; the last one up to `day` itself.
  package static func months(_ count: Int, until day: Day, in reading: Reading) throws -> [Money] {
    try Months.sums(
      count, until: day, of: "amount", from: CashSums.receipts.source(where: reading.own("row.party_id")),
      in: reading)
  }
}

/// Sums of what suppliers were paid, rejections and refunds deducted.
package enum PaidOut {
  /// The last `count` months up to `day`, oldest first; the last one up to `day` itself.
  package static func months(_ count: Int, until day: Day, in reading: Reading) throws -> [Money] {
    try Months.sums(
      count, until: day, of: "amount", from: CashSums.payments.source(where: reading.own("row.party_id")),
      in: reading)
  }
}
