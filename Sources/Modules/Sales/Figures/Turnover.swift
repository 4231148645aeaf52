import GRDB
import Kernel
import Lists
import Parties
import Sales
import Store

/// What was invoiced in a month, credit notes deducted and each deposit counted once.
package struct MonthTurnover: Hashable, Sendable {
  /// The first day of the month.
  package let month: Day
  package let net: Money
  /// TTC: what clients were asked to pay.
  package let gross: Money
}

/// Sums of what was invoiced. Openings taken over are left out: they were turnover of another time.
package enum Turnover {
  /// The last `count` months up to `day`, oldest first; the last one up to `day` itself.
  package static func months(_ count: Int, until day: Day, in reading: Reading) throws -> [MonthTurnover] {
    let statement = try reading.db.cachedStatement(
      sql: """
        SELECT coalesce(sum(net), 0), coalesce(sum(gross), 0) FROM \(days(for: reading)) WHERE day BETWEEN ? AND ?
        """)
    return try Months.starts(count, until: day).map { start in
      let row = try Row.fetchOne(statement, arguments: [start, min(start.endOfMonth, day)])
      return MonthTurnover(month: start, net: row?[0] ?? .zero, gross: row?[1] ?? .zero)
    }
  }

  /// What was invoiced to some parties between two days: HT, TTC.
  package static func sum(
    of parties: String, from first: Day, to last: Day, in reading: Reading
  ) throws -> (net: Money, gross: Money) {
    let rows = SalesSums.days.summed(
      where: "row.party_id IN (\(parties)) AND row.day BETWEEN ? AND ?", by: "invoice_party")
    let row = try Row.fetchOne(
      reading.db, sql: "SELECT coalesce(sum(net), 0), coalesce(sum(gross), 0) FROM (\(rows))",
      arguments: [first, last])
    return row.map { ($0[0], $0[1]) } ?? (.zero, .zero)
  }

  /// What was invoiced by day to the viewer's parties.
  private static func days(for reading: Reading) -> String {
    SalesSums.days.source(where: reading.own("row.party_id"))
  }
}
