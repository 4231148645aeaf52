import GRDB
import Kernel
import Ledgers
import Store

/// A line of the books as lettering sees it.
struct LetterableLine: Hashable {
  let id: Int64
  let account: String
  let auxiliary: String
  let amount: Money
  /// What it shares with the other lines of one thing owed.
  let bucket: String?
  /// Whether another year carries it on.
  let isCarried: Bool
  let lettering: Int64?
  let code: String
  let isComplete: Bool

  /// Whether it stands for what a document owes or a payment left, which the ledgers of clients and suppliers keep, or
  /// for what staff is owed or owes.
  var isOfDocument: Bool {
    let ledgers = Ledger.allCases.map(\.rawValue) + ["employee"]
    return ledgers.contains { (bucket ?? "").hasPrefix("\($0)|") }
  }

  /// The line of that id; one that tells pay is not there for those who may not read it.
  ///
  /// - Throws: `unknown-line`.
  static func find(_ id: Int64, in reading: Reading) throws -> LetterableLine {
    let seen = BookedPay.isSeen("entry_line", by: reading.viewer)
    guard let line = try fetch("entry_line.id = ? AND \(seen)", [id], in: reading.db).first else {
      throw LetteringRefusal.unknownLine(id)
    }
    return line
  }

  static func all(of lettering: Int64, in db: Database) throws -> [LetterableLine] {
    try fetch("lettering_id = ?", [lettering], in: db)
  }

  private static func fetch(
    _ condition: String, _ arguments: StatementArguments, in db: Database
  ) throws -> [LetterableLine] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT entry_line.id, entry_line.account, entry_line.auxiliary, debit - credit, bucket,
          carried_by IS NOT NULL, lettering_id, coalesce(code, ''), coalesce(complete, 0)
        FROM entry_line LEFT JOIN lettering_line ON line_id = entry_line.id
        LEFT JOIN lettering ON lettering.id = lettering_id
        WHERE \(condition) ORDER BY entry_line.id
        """,
      arguments: arguments
    ).map { row in
      LetterableLine(
        id: row[0], account: row[1], auxiliary: row[2], amount: row[3], bucket: row[4], isCarried: row[5],
        lettering: row[6], code: row[7], isComplete: row[8])
    }
  }
}

extension OpenLine {
  /// What waits on an account, or on all those kept party by party: one line or one partial lettering each.
  package static func all(account: String?, auxiliary: String?, in reading: Reading) throws -> [OpenLine] {
    let accounts =
      account.map { _ in "entry_line.account = ?1" } ?? "entry_line.auxiliary <> '' AND ?1 IS NULL"
    let rows = try Row.fetchAll(
      reading.db,
      sql: """
        SELECT entry_line.account, entry_line.auxiliary, group_concat(entry_line.id), min(entry_line.day),
          sum(debit - credit),
          group_concat(coalesce(item_number, '') || ' ' || piece || ' ' || \(BookLabels.ofLine()), ' '),
          min(CASE WHEN bucket GLOB 'client|*' OR bucket GLOB 'supplier|*' OR bucket GLOB 'employee|*'
            THEN 1 ELSE 0 END)
        FROM entry_line JOIN entry ON entry.id = entry_id
        LEFT JOIN lettering_line ON line_id = entry_line.id LEFT JOIN lettering ON lettering.id = lettering_id
        WHERE sequence IS NOT NULL AND carried_by IS NULL AND bucket IS NOT NULL AND settled = 0
          AND \(accounts) AND (?2 IS NULL OR entry_line.auxiliary = ?2)
          AND \(BookedPay.isSeen("entry_line", by: reading.viewer))
        GROUP BY entry_line.account, entry_line.auxiliary, coalesce(-lettering_id, entry_line.id)
        HAVING sum(debit - credit) <> 0 ORDER BY 1, 2, min(entry_line.id)
        """,
      arguments: [account, auxiliary])
    return rows.map { row in
      let ids: String = row[2]
      return OpenLine(
        lines: ids.split(separator: ",").compactMap { Int64($0) }.sorted(), account: row[0],
        auxiliary: row[1],
        day: row[3], amount: row[4], texts: [row[5]], isOfDocument: row[6])
    }
  }
}

/// A lettering as people undo it.
struct KnownLettering {
  let id: Int64
  let account: String
  let code: String
  /// Whether a person or a proposal bound its lines, beside allocations.
  let isBoundByHand: Bool

  /// The lettering of that id; one of lines that tell pay is not there for those who may not read it.
  ///
  /// - Throws: `unknown-lettering`.
  static func find(_ id: Int64, in reading: Reading) throws -> KnownLettering {
    let seen = BookedPay.isSeen("entry_line", by: reading.viewer)
    let row = try Row.fetchOne(
      reading.db,
      sql: """
        SELECT id, account, CASE complete WHEN 1 THEN code ELSE lower(code) END, EXISTS (
          SELECT 1 FROM lettering_line JOIN entry_line ON entry_line.id = line_id
          JOIN bucket_link ON low = bucket OR high = bucket
          WHERE lettering_id = lettering.id AND ground <> 'allocation')
        FROM lettering WHERE id = ? AND EXISTS (
          SELECT 1 FROM lettering_line JOIN entry_line ON entry_line.id = line_id
          WHERE lettering_id = lettering.id AND \(seen))
        """,
      arguments: [id])
    guard let row else { throw LetteringRefusal.unknownLettering(id) }
    return KnownLettering(id: row[0], account: row[1], code: row[2], isBoundByHand: row[3])
  }
}
