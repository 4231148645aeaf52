import GRDB
import Kernel
import Store

/// What stands on the balance sheet's accounts at the end of a day, thing by thing where they are kept so.
struct BalanceRows {
  let db: Database

  /// A balance carried into a year: of one thing owed, or of a whole account.
  struct Carried {
    /// Its bucket is that of the lines it stands for from there on; `nil` for a whole account.
    let line: EntryDraft.Line
    /// The one line it stands for; `nil` for all those of its bucket.
    var only: Int64?
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
  /// - Parameter isKept: whether an account is; all of them when left out.
  func carried(at end: Day, where isKept: (String) -> Bool = { _ in true }) throws -> [Carried] {
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
      guard isKept(account) else { return nil }
      if let bucket, try isSettled(bucket, from: from, to: end) { return nil }
      let code: String = row[2]
      var line = EntryDraft.Line(
        account, row[5],
        auxiliary: code.isEmpty
          ? nil : EntryDraft.Auxiliary(party: row[4] ?? 0, code: code, name: row[3]),
        label: row[7] ?? "", due: row[6])
      line.bucket = bucket
      line.itemNumber = row[7]
      return Carried(line: line)
    }
  }

  /// What of one entry is carried past its year: its lines of classes 1 to 5.
  func carried(from entry: Int64) throws -> [Carried] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT account, auxiliary, auxiliary_label, party_id, debit - credit, due, item_number, bucket, id
        FROM entry_line WHERE entry_id = ? AND account < '6' ORDER BY position
        """)
    return try Row.fetchAll(statement, arguments: [entry]).map { row in
      let code: String = row[1]
      var line = EntryDraft.Line(
        row[0], row[4],
        auxiliary: code.isEmpty
          ? nil : EntryDraft.Auxiliary(party: row[3] ?? 0, code: code, name: row[2]),
        label: row[6] ?? "", due: row[5])
      line.bucket = code.isEmpty ? nil : row[7]
      line.itemNumber = row[6]
      return Carried(line: line, only: row[8])
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
    let statement = try db.cachedStatement(
      sql: """
        SELECT coalesce(sum(credit - debit), 0) FROM \(BookSums.days.name)
        WHERE day BETWEEN ? AND ? AND account >= '6' AND account < '8'
        """)
    return try Money.fetchOne(statement, arguments: [start, end]) ?? .zero
  }

  /// What an account holds at the end of a day, a debit when positive.
  func balance(of account: String, at end: Day) throws -> Money {
    let statement = try db.cachedStatement(
      sql: "SELECT sum(debit - credit) FROM \(BookSums.days.name) WHERE account = ? AND day BETWEEN ? AND ?")
    return try Money.fetchOne(statement, arguments: [account, try start(asOf: end) ?? .first, end]) ?? .zero
  }

  /// What opening entries put on an account on the first day of a year.
  func opened(_ account: String, on start: Day) throws -> Money {
    let statement = try db.cachedStatement(
      sql: "SELECT sum(debit - credit) FROM entry_line WHERE account = ? AND day = ? AND journal = 'AN'")
    return try Money.fetchOne(statement, arguments: [account, start]) ?? .zero
  }

  /// Gives the lines before a year that `carried` stands for their place in it, which is `line`.
  func carry(_ carried: Carried, to start: Day, by line: Int64) throws {
    if let only = carried.only {
      return try db.cachedStatement(sql: "UPDATE entry_line SET carried_by = ? WHERE id = ?")
        .execute(arguments: [line, only])
    }
    let first = try self.start(asOf: start.adding(days: -1)) ?? .first
    try db.cachedStatement(
      sql: """
        UPDATE entry_line SET carried_by = ?
        WHERE bucket = ? AND day >= ? AND day < ? AND carried_by IS NULL
        """
    ).execute(arguments: [line, carried.line.bucket, first, start])
  }
}
