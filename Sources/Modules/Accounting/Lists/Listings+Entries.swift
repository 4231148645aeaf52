import Accounting
import AccountingFacts
import Kernel
import Lists
import Parties
import Plan
import Store

extension Listing {
  /// The entries of the books, the latest first: one row each, with what its lines come to.
  package static let bookEntries = Listing(
    id: .bookEntries, title: "Écritures", noun: ("écriture", "écritures"),
    permission: .readAccounting, module: .accounting,
    columns: [
      ListColumn(
        "numero", "N°", width: 13, keep: 1, sql: "entry.number", sort: "entry.number",
        exact: "entry.number = upper(:value)"),
      ListColumn("date", "Date", .day, width: 10, keep: 1, sql: "entry.day", sort: "entry.day"),
      ListColumn("journal", "Jnl", width: 3, keep: 2, sql: "entry.journal", sort: "entry.journal"),
      ListColumn("piece", "Pièce", width: 14, keep: 2, sql: "entry.piece"),
      ListColumn("libelle", "Libellé", width: 20, keep: 1, sql: "entry.label"),
      ListColumn("debit", "Débit", .money, width: 13, keep: 1, total: true, sql: "entry.total"),
      ListColumn("credit", "Crédit", .money, width: 13, keep: 3, total: true, sql: "entry.total"),
      ListColumn("comptes", "Comptes", width: 16, keep: 5, sql: accounts),
      ListColumn("date_piece", "Date pièce", .day, width: 10, keep: 7, sql: "entry.piece_day"),
      ListColumn("origine", "Origine", width: 10, keep: 6, sql: "\(EntrySQL.origin)"),
      .code(of: "entry.party_id", keep: 8),
      .export("tiers", sql: "party.name"),
      ListColumn(
        "mois", "", width: 0, keep: 99, sql: "substr(entry.day, 1, 7)", sort: "entry.day",
        exact: "entry.day BETWEEN :value || '-01' AND :value || '-31'"),
      .export("contrepasse", sql: EntrySQL.number(of: "entry.reverses")),
      .export("contrepassee_par", sql: EntrySQL.reversal), .export("validation", .day, sql: "entry.valid_on"),
    ],
    sort: ListSort("date", descending: true),
    emptyHint: "Aucune écriture. Les pièces validées s'écrivent seules ; F2 en saisit une.",
    source: { scope in
      let seen = BooksSQL(reading: scope.reading).isSeenEntry()
      var source = ListSource(
        from: "entry", joins: ListJoin.party(of: "entry.party_id"), id: "entry.id",
        conditions: [
          seen, scope.isPast ? "entry.day <= :as_of" : "1",
        ],
        search: .eachWord(EntrySQL.condition), day: "entry.day")
      if seen == "1" {
        source.sums = ListSums(BookSums.entries.name, for: "entry", ["debit": "total", "credit": "total"])
      }
      return source
    })

  /// What each journal came to, month by month of the fiscal year, or of the days asked for.
  package static let journals = Listing(
    id: .journals, title: "Journaux", noun: ("journal", "journaux"),
    permission: .readAccounting, module: .accounting,
    columns: [
      ListColumn("journal", "Jnl", width: 3, keep: 1, sql: "sums.journal", sort: "sums.journal"),
      ListColumn("libelle", "Libellé", width: 20, keep: 2, sql: "\(EntrySQL.journal("sums.journal"))"),
      ListColumn("mois", "Mois", width: 7, keep: 1, sql: "sums.month", sort: "sums.month"),
      ListColumn("debit", "Débit", .money, width: 14, keep: 1, total: true, sql: "sums.total"),
      ListColumn("credit", "Crédit", .money, width: 14, keep: 1, total: true, sql: "sums.total"),
      ListColumn("ecritures", "Écritures", .count, width: 9, keep: 1, sql: "sums.count"),
      ListColumn("premiere", "Première", width: 13, keep: 4, sql: EntrySQL.number(of: "sums.lowest")),
      ListColumn("derniere", "Dernière", width: 13, keep: 4, sql: EntrySQL.number(of: "sums.highest")),
    ],
    sort: ListSort("mois", descending: true), emptyHint: "Aucune écriture sur l'exercice.",
    source: { scope in
      let period = try BooksPeriod(scope)
      let books = BooksSQL(reading: scope.reading)
      let (first, last) = (entry(books, "min"), entry(books, "max"))
      return ListSource(
        with: """
          sums AS MATERIALIZED (
            SELECT instr('\(EntrySQL.journals)', kept.journal) * 1000000
                + CAST(replace(substr(kept.day, 1, 7), '-', '') AS INTEGER) AS id,
              kept.journal, substr(kept.day, 1, 7) AS month, sum(kept.total) AS total, sum(kept.counted) AS count,
              min(\(first)) AS lowest, max(\(last)) AS highest
            FROM \(BookSums.entries.source(where: books.isOwnEntry("row"))) AS kept
            WHERE kept.day BETWEEN :first AND :last AND kept.counted > 0 GROUP BY 2, 3)
          """,
        from: "sums", id: "sums.id", paging: .whole, tie: "sums.journal",
        arguments: ["first": period.first, "last": period.last],
        search: .anywhere(["sums.journal", EntrySQL.journal("sums.journal"), "sums.month"]))
    })

  /// The entry a journal numbered first, or last, of those of a day: numbers follow ids.
  private static func entry(_ books: BooksSQL, _ which: String) -> String {
    """
    (SELECT \(which)(id) FROM entry WHERE journal = kept.journal AND day = kept.day AND \(books.isOwnEntry()))
    """
  }

  /// The accounts on an entry, those of its debits first.
  private static let accounts: ListExpression = """
    (SELECT group_concat(used.account, ' ') FROM (
      SELECT DISTINCT line.account FROM entry_line AS line WHERE line.entry_id = entry.id
      ORDER BY line.credit > 0, line.position) AS used)
    """
}

extension Listing {
  /// The journal and the month a row of the journals' list is of: `VE`, `2026-03`.
  package static func journalMonth(ofRow id: Int64) -> (journal: String, month: String) {
    let (place, period) = (Int(id / 1_000_000) - 1, id % 1_000_000)
    let journal = EntrySQL.journals.dropFirst(place).prefix { $0 != " " }
    let month = period % 100
    return (String(journal), "\(period / 100)-\(month < 10 ? "0" : "")\(month)")
  }
}
