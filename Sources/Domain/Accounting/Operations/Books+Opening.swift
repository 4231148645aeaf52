import Company
import Events
import GRDB
import Kernel

/// How the books begin in a company that traded before it had them.
extension Books {
  /// Numbers what was posted so far from the first day of the current year on; what is older becomes one provisional
  /// opening, thing by thing, against 890.
  mutating func begin(on day: Day) throws {
    guard try rows.openedOn() == nil else { return }
    let start = try rows.fiscalYearStart().start(of: day)
    let opening = try provisionalOpening(before: start)
    try forget(before: start)
    try rows.open(on: start)
    _ = try years.year(of: start)
    if let opening {
      try post(opening)
      try years.setOpening(.final, of: start)
    }
    try number()
    try letterAll(on: start)
  }

  private func provisionalOpening(before start: Day) throws -> EntryDraft? {
    let map = try rows.map()
    let kept: [Purpose] = [
      .clients, .clientAdvances, .clientDeposits, .suppliers, .assetSuppliers, .supplierAdvances, .vatPending,
      .byTransfer, .byCheque, .byCard, .inCash, .byDirectDebit,
    ]
    let carried = try BalanceRows(db: db).carried(
      at: start.adding(days: -1), only: Set(kept.map { map[$0] }))
    guard !carried.isEmpty else { return nil }
    var draft = EntryDraft(
      .opening, on: start, piece: "Ouverture", label: "Ouverture provisoire au \(start.french)",
      origin: .opening, lines: carried.map(\.line))
    draft.lines.append(EntryDraft.Line(map[.opening], -draft.imbalance))
    draft.lines.removeAll { $0.amount == .zero }
    return draft
  }

  private func forget(before start: Day) throws {
    try db.execute(
      sql: "DELETE FROM entry_line WHERE entry_id IN (SELECT id FROM entry WHERE day < ?)",
      arguments: [start])
    try db.execute(sql: "DELETE FROM entry WHERE day < ?", arguments: [start])
    try db.execute(sql: "DELETE FROM fiscal_year WHERE end < ?", arguments: [start])
  }

  /// Numbers the entries that wait, in the order of their facts, and sums their lines.
  private func number() throws {
    try db.execute(
      sql: """
        WITH numbered AS (
          SELECT id, row_number() OVER (PARTITION BY journal, year_start ORDER BY id) + (
            SELECT count(*) FROM entry AS done WHERE done.journal = entry.journal
              AND done.year_start = entry.year_start AND done.sequence IS NOT NULL) AS place
          FROM entry WHERE sequence IS NULL)
        UPDATE entry SET (sequence, number) = (
          SELECT place, printf('%s-%s-%05d', entry.journal, substr(entry.year_start, 1, 4), place)
          FROM numbered WHERE numbered.id = entry.id)
        WHERE sequence IS NULL
        """)
    try db.execute(
      sql: """
        DELETE FROM account_period;
        INSERT INTO account_period (period, account, auxiliary, debit, credit)
        SELECT substr(day, 1, 7), account, auxiliary, sum(debit), sum(credit) FROM entry_line GROUP BY 1, 2, 3
        """)
  }

  private mutating func letterAll(on day: Day) throws {
    let buckets = try String.fetchAll(
      db,
      sql: """
        SELECT bucket FROM entry_line WHERE bucket IS NOT NULL GROUP BY bucket HAVING count(*) > 1
        UNION SELECT low FROM bucket_link ORDER BY 1
        """)
    for bucket in buckets { try letterings.touch(bucket, on: day, ground: .allocation) }
  }
}
