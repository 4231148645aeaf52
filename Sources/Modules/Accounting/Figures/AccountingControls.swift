import Accounting
import AccountingFacts
import Desk
import GRDB
import Kernel
import Store

/// What the books must satisfy by themselves.
enum AccountingControls {
  static let groups = [own, vat, machinery]

  private static let own = ControlGroup(
    at: 10, of: { _, _ in },
    [
      Comparison(Control(1, "Débits = crédits")) { _, books in
        let debits = books.balances.values.filter { $0 > .zero }.sum()
        let credits = books.balances.values.filter(\.isNegative).map { -$0 }.sum()
        return Finding(debits, credits, detail: "soldes débiteurs et créditeurs")
      },
      Comparison(Control(13, "47x et 58 : comptes d'attente soldés", ledger: "47")) { _, books in
        Finding(.zero, books.sum(under: "47", "58"))
      },
      Comparison(Control(14, "890 : ouverture ventilée", ledger: "890")) { _, books in
        Finding(.zero, books.sum(under: "89"))
      },
    ])

  private static let vat = ControlGroup(
    at: 70, of: { books, reading in try DeclaredAccounts.last(by: books.day, in: reading) },
    [
      Comparison(Control(12, "Comptes de TVA soldés par la déclaration", ledger: "445")) { declared, _ in
        guard let declared else { return .idle("aucune déclaration") }
        return Finding(.zero, declared.left, detail: "au \(declared.end.french)")
      }
    ])

  /// What the program itself must satisfy, whatever the day.
  private static let machinery = ControlGroup(
    at: 80, of: { _, reading in try BooksMachinery(in: reading) },
    [
      Comparison(Control(15, "Numéros d'écritures sans trou", list: .bookEntries)) { machinery, _ in
        Finding(count: machinery.missing)
      },
      Comparison(Control(16, "Traitements à jour du journal")) { machinery, _ in
        Finding(count: machinery.behind)
      },
      Comparison(Control(17, "Faits en attente d'écriture")) { machinery, _ in
        Finding(count: machinery.waiting)
      },
    ])
}

/// What a return left of the VAT of its days, whichever day its entry bears.
private struct DeclaredAccounts {
  let end: Day
  let left: Money

  static func last(by day: Day, in reading: Reading) throws -> DeclaredAccounts? {
    let last = try Row.fetchOne(
      reading.db,
      sql: "SELECT to_day, entry_id FROM vat_return WHERE to_day <= ? ORDER BY to_day DESC LIMIT 1",
      arguments: [day])
    guard let last else { return nil }
    let end: Day = last[0]
    let accounts = try BookedAccounts(in: reading).vat
    let standing = try BooksBalances.load(asOf: end, in: reading).sum(of: accounts)
    let later = try Row.fetchAll(
      reading.db, sql: "SELECT account, debit - credit FROM entry_line WHERE entry_id = ? AND day > ?",
      arguments: [last[1] as Int64?, end])
    let moved = later.filter { accounts.contains($0[0]) }.map { $0[1] as Money }.sum()
    return DeclaredAccounts(end: end, left: standing + moved)
  }
}

/// How far the books are from the log.
private struct BooksMachinery {
  /// Numbers of entries that are not there.
  let missing: Int
  /// Whether facts were not read yet: 1, else 0.
  let behind: Int
  /// Facts that wait for their entry.
  let waiting: Int

  init(in reading: Reading) throws {
    func count(_ sql: String) throws -> Int { try Int.fetchOne(reading.db, sql: sql) ?? 0 }
    missing = try count(
      """
      SELECT coalesce(sum(last - numbered), 0) FROM (
        SELECT (SELECT max(sequence) FROM entry
            WHERE entry.journal = kept.journal AND year_start = year.start AND sequence IS NOT NULL) AS last,
          sum(kept.counted) AS numbered
        FROM fiscal_year AS year JOIN \(BookSums.entries.name) AS kept ON kept.day BETWEEN year.start AND year.end
        GROUP BY year.start, kept.journal)
      """)
    behind = try count(
      """
      SELECT count(*) FROM consumer
      WHERE name = 'accounting' AND cursor < (SELECT coalesce(max(seq), 0) FROM event)
      """)
    waiting = try count("SELECT count(*) FROM backlog WHERE consumer = 'accounting'")
  }
}
