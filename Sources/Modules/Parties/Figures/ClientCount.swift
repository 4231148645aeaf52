import GRDB
import Kernel
import Lists
import Parties
import Store

/// How many clients there are.
package enum ClientCount {
  package static func clients(asOf day: Day, in reading: Reading) throws -> Int {
    try Int.fetchOne(
      try reading.db.cachedStatement(sql: "SELECT count(*) \(source(reading)) AND client_since <= ?"),
      arguments: [day]) ?? 0
  }

  /// New clients of the last `count` months up to `day`, oldest first.
  package static func new(_ count: Int, until day: Day, in reading: Reading) throws -> [Int] {
    let starts = Months.starts(count, until: day)
    guard let first = starts.first else { return [] }
    let rows = try Row.fetchAll(
      reading.db,
      sql: """
        SELECT substr(client_since, 1, 7) AS month, count(*) \(source(reading)) AND client_since BETWEEN ? AND ?
        GROUP BY month
        """,
      arguments: [first, day])
    let byMonth = Dictionary(rows.map { ($0[0] as String, $0[1] as Int) }) { first, _ in first }
    return starts.map { byMonth[Months.key($0)] ?? 0 }
  }

  private static func source(_ reading: Reading) -> String {
    """
    FROM party JOIN party_status ON party_status.party_id = party.id
    WHERE party.root_id = party.id AND \(reading.isOwn())
    """
  }
}
