import GRDB
import Kernel
import Parties
import Store

extension OpenItems {
  /// What a party owes, or a supplier is owed, credit deducted: Σ net à payer − credit notes − receipts (or
  /// payments) + reversals + refunds − write-offs.
  ///
  /// Zero for a party the viewer may not see.
  package static func balance(
    of party: Int64, ledger: Ledger = .client, asOf day: Day? = nil, in reading: Reading
  ) throws -> Money {
    let ids = list(try group(of: party, in: reading))
    guard let day else {
      let statement = try reading.db.cachedStatement(
        sql: """
          SELECT coalesce(sum(amount), 0) FROM \(ledger.periods) WHERE period = '' AND party_id IN (\(ids))
          """)
      return try Money.fetchOne(statement) ?? .zero
    }
    let statement = try reading.db.cachedStatement(
      sql: """
        SELECT coalesce(sum(amount), 0) FROM \(ledger.moves) INDEXED BY \(ledger.moves)_party
        WHERE party_id IN (\(ids)) AND day <= ?
        """)
    return try Money.fetchOne(statement, arguments: [day]) ?? .zero
  }

  /// Every party's balance that is not zero, by party id.
  package static func balances(
    ledger: Ledger = .client, asOf day: Day? = nil, in reading: Reading
  ) throws -> [PartyBalance] {
    let sums = try balanceSums(ledger, asOf: day, in: reading.db)
    let root = reading.root(of: "sums.party_id")
    let rows = try Row.fetchAll(
      reading.db,
      sql: """
        SELECT root.id, sum(sums.amount) FROM (\(sums.sql)) AS sums \(root.join)
        WHERE \(root.isOwn)
        GROUP BY root.id HAVING sum(sums.amount) <> 0 ORDER BY root.id
        """,
      arguments: sums.arguments)
    return rows.map { PartyBalance(party: $0[0], amount: $0[1]) }
  }

  /// Rows of (party_id, amount): the one sum for ever, or whole years, then whole months, then days up to
  /// `day`.
  private static func balanceSums(
    _ ledger: Ledger, asOf day: Day?, in db: Database
  ) throws -> (sql: String, arguments: StatementArguments) {
    guard let day else { return ("SELECT party_id, amount FROM \(ledger.periods) WHERE period = ''", []) }
    let start = try String.fetchOne(db, sql: "SELECT min(day) FROM \(ledger.moves)")
    let first = start.flatMap { Int($0.prefix(4)) }
    let years = ((first ?? day.year)..<max(day.year, first ?? day.year)).map { "'\($0)'" }
    let months = (1..<day.month).map { "'\(day.year)-\($0 < 10 ? "0" : "")\($0)'" }
    let periods = (years + months).joined(separator: ", ")
    return (
      """
      SELECT party_id, sum(amount) AS amount FROM \(ledger.periods) WHERE period IN (\(periods)) GROUP BY party_id
      UNION ALL
      SELECT party_id, sum(amount) FROM \(ledger.moves) INDEXED BY \(ledger.moves)_day WHERE day BETWEEN ? AND ?
      GROUP BY party_id
      """, [day.startOfMonth, day]
    )
  }
}
