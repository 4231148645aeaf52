import GRDB
import Kernel
import Store

/// What stands on the balance sheet's accounts at the end of a day, thing by thing where they are kept so.
struct BalanceRows {
  let db: Database

  /// A balance carried into a year: of one thing owed, or of a whole account.
  struct Carried {
    let line: EntryDraft.Line
    /// The bucket whose lines it stands for from there on; `nil` for a whole account.
    let bucket: String?
  }

  /// The day the ledger's balances begin as of `day`: the start of the last year that opens on its own balances.
  func start(asOf day: Day) throws -> Day? {
    try Day.fetchOne(
      try db.cachedStatement(
        sql: "SELECT max(start) FROM fiscal_year WHERE has_opening > 0 AND start <= ?"),
      arguments: [day])
  }

  /// What is carried past `end`: classes 1 to 5, the result of classes 6 and 7 apart.
  ///
  /// - Parameter accounts: those kept, by prefix-free name; `nil` for all.
  func carried(at end: Day, only accounts: Set<String>? = nil) throws -> [Carried] {
    let from = try start(asOf: end) ?? .first
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT account, CASE WHEN auxiliary = '' THEN NULL ELSE bucket END AS thing, auxiliary,
          max(auxiliary_label), max(party_id), sum(debit - credit), min(due), max(item_number)
        FROM entry_line WHERE day BETWEEN ? AND ? AND carried_by IS NULL AND account < '6'
        GROUP BY account, thing, auxiliary HAVING sum(debit - credit) <> 0
        ORDER BY account, auxiliary, min(id)
        """,
      arguments: [from, end])
    return try rows.compactMap { row in
      let (account, bucket): (String, String?) = (row[0], row[1])
      guard accounts?.contains(account) ?? true else { return nil }
      if let bucket, try isSettled(bucket, from: from, to: end) { return nil }
      let code: String = row[2]
      var line = EntryDraft.Line(
        account, row[5],
        auxiliary: code.isEmpty
          ? nil : EntryDraft.Auxiliary(party: row[4] ?? 0, code: code, name: row[3]),
        label: row[7] ?? "", due: row[6])
      line.bucket = bucket
      line.itemNumber = row[7]
      return Carried(line: line, bucket: bucket)
    }
  }

  /// Whether a bucket and those it is bound to came to nothing by then, as an invoice and its credit note do.
  private func isSettled(_ bucket: String, from: Day, to end: Day) throws -> Bool {
    let group = try String.fetchAll(
      try db.cachedStatement(
        sql: """
          WITH RECURSIVE bound(bucket) AS (
            SELECT ?
            UNION SELECT high FROM bucket_link JOIN bound ON low = bucket
            UNION SELECT low FROM bucket_link JOIN bound ON high = bucket)
          SELECT bucket FROM bound
          """),
      arguments: [bucket])
    guard group.count > 1 else { return false }
    let statement = try db.cachedStatement(
      sql: """
        SELECT coalesce(sum(debit - credit), 0) FROM entry_line
        WHERE bucket = ? AND day BETWEEN ? AND ? AND carried_by IS NULL
        """)
    let sums = try group.map { try Money.fetchOne(statement, arguments: [$0, from, end]) ?? .zero }
    return sums.sum() == .zero
  }

  /// Products less charges of a year: positive for a profit.
  func result(from start: Day, to end: Day) throws -> Money {
    try Money.fetchOne(
      db,
      sql: """
        SELECT coalesce(sum(credit - debit), 0) FROM entry_line
        WHERE day BETWEEN ? AND ? AND account >= '6' AND account < '8'
        """,
      arguments: [start, end]) ?? .zero
  }

  /// Gives the lines of a bucket up to a day their place in the year that `line` opens.
  func carry(_ bucket: String, from start: Day, to end: Day, by line: Int64) throws {
    try db.cachedStatement(
      sql: """
        UPDATE entry_line SET carried_by = ? WHERE bucket = ? AND day BETWEEN ? AND ? AND carried_by IS NULL
          AND id <> ?
        """
    ).execute(arguments: [line, bucket, start, end, line])
  }

  /// Gives lines carried by an entry back to their own year; answers their buckets.
  func release(carriedBy entry: Int64) throws -> [String] {
    let carriers = "SELECT id FROM entry_line WHERE entry_id = ?1"
    let condition =
      "bucket IN (SELECT bucket FROM entry_line WHERE entry_id = ?1) AND carried_by IN (\(carriers))"
    let buckets = try String.fetchAll(
      db, sql: "SELECT DISTINCT bucket FROM entry_line WHERE \(condition) ORDER BY 1", arguments: [entry])
    try db.execute(
      sql: "UPDATE entry_line SET carried_by = NULL WHERE \(condition)", arguments: [entry])
    return buckets
  }
}
