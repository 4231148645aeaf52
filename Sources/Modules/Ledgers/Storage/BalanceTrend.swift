import GRDB
import Kernel
import Lists
import Parties
import Store

/// What clients owed in all, credit deducted, at the ends of months, from the sums kept per period.
package enum BalanceTrend {
  /// The ends of the `count` months before that of `day`, oldest first.
  package static func monthEnds(_ count: Int, before day: Day, in reading: Reading) throws -> [Money] {
    let starts = Months.starts(count + 1, until: day).dropLast()
    guard let first = starts.first else { return [] }
    let before = try sums(of: BalanceSQL.wholePeriods(before: first), in: reading).values.sum()
    let keys = starts.map { "'\(Months.key($0))'" }.joined(separator: ", ")
    let months = try sums(of: keys, in: reading)
    var balance = before
    return starts.map { start in
      balance += months[Months.key(start)] ?? .zero
      return balance
    }
  }

  private static func sums(of periods: String, in reading: Reading) throws -> [String: Money] {
    guard !periods.isEmpty else { return [:] }
    let rows = try Row.fetchAll(
      reading.db,
      sql: """
        SELECT period, sum(amount) FROM party_period
        WHERE period IN (\(periods)) AND \(reading.own("party_period.party_id")) GROUP BY period
        """)
    return Dictionary(rows.map { ($0[0] as String, $0[1] as Money) }) { first, _ in first }
  }
}
