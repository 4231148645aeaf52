import AccountingFacts
import Company
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
    try makeYears(from: start)
    if let opening {
      try post(opening, letters: false)
      try years.setOpening(.final, of: start)
    }
    try number()
    try letterAll()
  }

  /// The years from the first day of the books to the last of their entries.
  private func makeYears(from start: Day) throws {
    let last = try Day.fetchOne(db, sql: "SELECT max(day) FROM entry") ?? start
    var end = try years.end(of: try years.year(of: start))
    while end < last { end = try years.end(of: try years.year(of: end.adding(days: 1))) }
  }

  /// What facts of before tell whole; all else is taken over from the program that kept the books then.
  private static let kept: [Purpose] = [
    .clients, .clientAdvances, .clientDeposits, .suppliers, .assetSuppliers, .supplierAdvances, .vatPending,
    .byTransfer, .byCheque, .byCard, .inCash, .byDirectDebit, .staff, .staffAdvances, .staffExpenses, .urssaf,
    .retirementBodies, .insurers, .voucherIssuers, .withheldTax, .disposalDebtors,
  ]
  /// Fixed assets and their depreciation, on whatever account of theirs.
  private static let keptAssets = ["20", "21", "28"]

  private func provisionalOpening(before start: Day) throws -> EntryDraft? {
    let map = try rows.map()
    let kept = Set(Self.kept.map { map[$0] })
    let carried = try BalanceRows(db: db).carried(at: start.adding(days: -1)) { account in
      kept.contains(account) || Self.keptAssets.contains { account.hasPrefix($0) }
    }
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
  }

  /// Numbers the entries that wait, in the order of their facts, and sums their lines.
  private func number() throws {
    try db.execute(
      sql: """
        UPDATE entry SET year_start = (SELECT start FROM fiscal_year WHERE entry.day BETWEEN start AND end)
        WHERE sequence IS NULL
        """)
    try db.execute(
      sql: """
        UPDATE entry SET sequence = place, number = printf('%s-%s-%05d', journal, substr(year_start, 1, 4), place)
        FROM (
          SELECT id AS waiting, row_number() OVER (PARTITION BY journal, year_start ORDER BY id) + (
            SELECT count(*) FROM entry AS done WHERE done.journal = entry.journal
              AND done.year_start = entry.year_start AND done.sequence IS NOT NULL) AS place
          FROM entry WHERE sequence IS NULL)
        WHERE id = waiting
        """)
    try db.execute(
      sql: """
        DELETE FROM account_period;
        INSERT INTO account_period (period, account, auxiliary, debit, credit)
        SELECT substr(day, 1, 7), account, auxiliary, sum(debit), sum(credit) FROM entry_line GROUP BY 1, 2, 3
        """)
  }

  private mutating func letterAll() throws {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT bucket, max(day) FROM entry_line WHERE bucket IS NOT NULL AND account GLOB '4*'
        GROUP BY bucket HAVING sum(debit) > 0 AND sum(credit) > 0 ORDER BY 2, 1
        """)
    for row in rows { try letterings.touch(row[0], on: row[1], ground: .allocation) }
  }
}
