import GRDB
import Kernel
import Parties
import Store

extension OpenItems {
  /// Every party that owes or is owed something, by party id, aged on `day`.
  package static func ageing(
    ledger: Ledger = .client, asOf day: Day? = nil, in reading: Reading
  ) throws -> [PartyAgeing] {
    let query = OpenItemsQuery.all(ledger: ledger, asOf: day)
    let root = reading.root(of: "sums.party_id")
    let rows = try Row.fetchAll(
      reading.db,
      sql: """
        SELECT root.id, \(sums("sums")) FROM (
          SELECT party_id, \(buckets) FROM (\(query.sql)) GROUP BY party_id
        ) AS sums \(root.join)
        WHERE \(root.isOwn)
        GROUP BY root.id HAVING sum(sums.any) > 0 ORDER BY root.id
        """,
      arguments: query.arguments + thresholds(on: day ?? reading.today))
    return rows.map { PartyAgeing(party: $0[0], ageing: Ageing(row: $0, from: 1)) }
  }

  /// The ageing of all the viewer's parties together.
  package static func totalAgeing(
    ledger: Ledger = .client, asOf day: Day? = nil, in reading: Reading
  ) throws -> Ageing {
    try ageing(ledger: ledger, asOf: day, in: reading).map(\.ageing).reduce(.zero, +)
  }

  /// One party's ageing, those merged with it included.
  package static func ageing(
    of party: Int64, ledger: Ledger = .client, asOf day: Day? = nil, in reading: Reading
  ) throws -> Ageing {
    let query = OpenItemsQuery.of(try group(of: party, in: reading), ledger: ledger, asOf: day)
    let row = try Row.fetchOne(
      reading.db, sql: "SELECT \(sums("sums")) FROM (SELECT \(buckets) FROM (\(query.sql))) AS sums",
      arguments: query.arguments + thresholds(on: day ?? reading.today))
    return row.map { Ageing(row: $0, from: 0) } ?? .zero
  }

  /// A due date before `d0` is late; before `d30`, late by more than 30 days, and so on.
  private static let buckets = """
    sum(CASE WHEN remaining > 0 AND due >= :d0 THEN remaining END) AS b0,
    sum(CASE WHEN remaining > 0 AND due < :d0 AND due >= :d30 THEN remaining END) AS b30,
    sum(CASE WHEN remaining > 0 AND due < :d30 AND due >= :d60 THEN remaining END) AS b60,
    sum(CASE WHEN remaining > 0 AND due < :d60 AND due >= :d90 THEN remaining END) AS b90,
    sum(CASE WHEN remaining > 0 AND due < :d90 THEN remaining END) AS b91,
    -sum(CASE WHEN remaining < 0 THEN remaining END) AS credit, sum(remaining <> 0) AS any
    """

  private static func sums(_ table: String) -> String {
    ["b0", "b30", "b60", "b90", "b91", "credit"].map { "coalesce(sum(\(table).\($0)), 0)" }.joined(
      separator: ", ")
  }

  private static func thresholds(on day: Day) -> StatementArguments {
    ["d0": day, "d30": day.adding(days: -30), "d60": day.adding(days: -60), "d90": day.adding(days: -90)]
  }
}

extension Ageing {
  fileprivate init(row: Row, from first: Int) {
    self.init(
      notDue: row[first], upTo30: row[first + 1], upTo60: row[first + 2], upTo90: row[first + 3],
      beyond90: row[first + 4], credit: row[first + 5])
  }
}
