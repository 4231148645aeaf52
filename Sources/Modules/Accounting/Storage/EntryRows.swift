import GRDB
import Kernel
import Store

/// The rows of entries and of what they sum to.
struct EntryRows {
  let db: Database

  /// Writes an entry on its day, under the next number of its journal and year unless the books are not open yet.
  func insert(_ draft: EntryDraft, number: Number?, year: Day, event: Recorded, position: Int) throws -> Int64
  {
    try db.cachedStatement(
      sql: """
        INSERT INTO entry (journal, year_start, sequence, number, day, piece, piece_day, label, origin, event,
          position, source_kind, source_id, party_id, reverses, total, valid_on)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      draft.journal.rawValue, year, number?.sequence, number?.text ?? "", draft.day, draft.piece,
      draft.pieceDay,
      draft.label, draft.origin.rawValue, event.seq, position, draft.source?.kind.rawValue,
      draft.source?.record,
      draft.party, draft.reverses, draft.lines.map(\.amount).filter { !$0.isNegative }.sum(), event.day,
    ])
    let id = db.lastInsertedRowID
    for (position, line) in draft.lines.enumerated() { try insert(line, position, of: draft, entry: id) }
    if number != nil { try addSums(draft) }
    return id
  }

  /// The lines of an entry, by their place in it.
  func lines(of entry: Int64) throws -> [Int64] {
    let statement = try db.cachedStatement(
      sql: "SELECT id FROM entry_line WHERE entry_id = ? ORDER BY position")
    return try Int64.fetchAll(statement, arguments: [entry])
  }

  private func insert(_ line: EntryDraft.Line, _ position: Int, of draft: EntryDraft, entry: Int64) throws {
    let isDebit = !line.amount.isNegative
    // Any line of a third party's account may be lettered: one that stands for nothing known is by itself.
    let bucket = line.account.hasPrefix("4") ? "\(line.account)|entry|\(entry).\(position)" : nil
    try db.cachedStatement(
      sql: """
        INSERT INTO entry_line (entry_id, position, account, auxiliary, auxiliary_label, party_id, label, debit,
          credit, due, day, journal, tax_code, tax_rate, tax_base, bucket, item_number)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      entry, position, line.account, line.auxiliary?.code ?? "", line.auxiliary?.name ?? "",
      line.auxiliary?.knownParty, line.label == draft.label ? "" : line.label,
      isDebit ? line.amount : Money.zero,
      isDebit ? Money.zero : -line.amount, line.due, draft.day, draft.journal.rawValue,
      line.tax?.code.rawValue,
      line.tax?.rate.basisPoints, line.tax?.base, line.bucket ?? bucket, line.itemNumber,
    ])
  }

  /// The number of an entry within its journal and year: `VE-2026-00042`.
  struct Number {
    let sequence: Int64
    let text: String

    init(_ sequence: Int64, journal: Journal, year: Day) {
      self.sequence = sequence
      let digits = String(sequence)
      let padded = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
      text = "\(journal.rawValue)-\(year.year)-\(padded)"
    }
  }

  /// The number the next entry takes.
  func next(in journal: Journal, year: Day) throws -> Number {
    let statement = try db.cachedStatement(
      sql: """
        SELECT coalesce(max(sequence), 0) FROM entry
        WHERE journal = ? AND year_start = ? AND sequence IS NOT NULL
        """)
    let last = try Int64.fetchOne(statement, arguments: [journal.rawValue, year]) ?? 0
    return Number(last + 1, journal: journal, year: year)
  }

  private func addSums(_ draft: EntryDraft) throws {
    let add = try db.cachedStatement(
      sql: """
        INSERT INTO account_period (period, account, auxiliary, debit, credit) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (period, account, auxiliary)
          DO UPDATE SET debit = debit + excluded.debit, credit = credit + excluded.credit
        """)
    let period = String(draft.day.iso.prefix(7))
    for line in draft.lines {
      let isDebit = !line.amount.isNegative
      try add.execute(arguments: [
        period, line.account, line.auxiliary?.code ?? "", isDebit ? line.amount : Money.zero,
        isDebit ? Money.zero : -line.amount,
      ])
    }
  }
}
