import Accounting
import Kernel
import Lists
import Parties
import Store

/// Which lines of the books count for a viewer, which of them they may read, and what accounts sum to over days, in SQL.
///
/// Sums read whole months and the days around them from what `BookSums` keeps; those of third parties, whole months from
/// `account_period` and the days around them from their lines.
struct BooksSQL {
  let reading: Reading

  /// Whether the viewer is kept to the lines of some parties.
  var isRestricted: Bool { reading.viewer.ownPartiesOnly }

  // MARK: Who sees what

  /// Whether pay is shown to the viewer without its detail; those kept to some parties see nothing of it.
  var mergesPay: Bool { !isRestricted && hidesPay }
  private var hidesPay: Bool { BookedPay.isHidden(from: reading.viewer) }

  /// The condition that keeps to the entries that count for the viewer: those of their own parties, for some viewers.
  func isOwnEntry(_ entry: String = "entry") -> String {
    reading.own("\(entry).party_id")
  }

  /// The condition that keeps to the lines that count for the viewer.
  func isOwnLine(_ line: String = "entry_line") -> String {
    guard isRestricted else { return "1" }
    return """
      (\(line).party_id IS NULL OR \(reading.own("\(line).party_id"))) AND \(line).entry_id IN (
        SELECT own.id FROM entry AS own WHERE \(isOwnEntry("own")))
      """
  }

  /// The condition that keeps to entries that tell the viewer nothing of the pay of one person they may not read.
  func isPlainEntry(_ entry: String = "entry") -> String {
    hidesPay ? "NOT \(BookedPay.isEntry(entry))" : "1"
  }

  /// The same of lines.
  func isPlainLine(_ line: String = "entry_line") -> String {
    hidesPay ? "NOT \(BookedPay.isLine(line))" : "1"
  }

  /// The condition that keeps to the entries the viewer may read one by one.
  ///
  /// What is confidential in the books is hidden here, in `isSeenLine` and in what merges it, and nowhere else; sums
  /// count all that is the viewer's own.
  func isSeenEntry(_ entry: String = "entry") -> String { Self.both(isOwnEntry(entry), isPlainEntry(entry)) }

  /// The condition that keeps to the lines the viewer may read one by one.
  func isSeenLine(_ line: String = "entry_line") -> String { Self.both(isOwnLine(line), isPlainLine(line)) }

  private static func both(_ one: String, _ other: String) -> String {
    if other == "1" { return one }
    return one == "1" ? other : "\(one) AND \(other)"
  }

  /// The tables that `lines` and `periods` need, as common table expressions; none for most viewers.
  var tables: [String] {
    guard isRestricted else { return [] }
    return [
      "own_line AS (SELECT * FROM entry_line WHERE \(isOwnLine()))",
      """
      own_period AS (
        SELECT substr(day, 1, 7) AS period, account, auxiliary, sum(debit) AS debit, sum(credit) AS credit
        FROM own_line GROUP BY 1, 2, 3)
      """,
    ]
  }

  /// The lines that count for the viewer.
  var lines: String { isRestricted ? "own_line" : "entry_line" }
  /// Their sums by month, account and auxiliary.
  var periods: String { isRestricted ? "own_period" : "account_period" }

  // MARK: Sums

  /// How finely what was posted is told.
  enum Detail {
    /// Account by account, `auxiliary` being empty.
    case account
    case auxiliary
  }

  /// Rows of (account, auxiliary, debit, credit) whose sums are what was posted from `first` to `last`.
  ///
  /// - Parameter numbers: the accounts kept, from the first number up to the second, which is not; all when `nil`.
  func moves(
    from first: Day, to last: Day, accounts numbers: (String, String)? = nil, by detail: Detail
  ) -> String {
    guard first <= last else { return Self.nothing }
    let kept = numbers.map { " AND account >= '\($0.0)' AND account < '\($0.1)'" } ?? ""
    let whole = first == first.startOfMonth ? first : first.endOfMonth.adding(days: 1)
    let end = last == last.endOfMonth ? last : last.startOfMonth.adding(days: -1)
    guard whole <= end else { return days(first, last, kept, detail) }
    var legs = [months(whole, end, kept, detail)]
    if first < whole { legs.append(days(first, whole.adding(days: -1), kept, detail)) }
    if end < last { legs.append(days(end.adding(days: 1), last, kept, detail)) }
    return legs.joined(separator: " UNION ALL ")
  }

  private func months(_ first: Day, _ last: Day, _ kept: String, _ detail: Detail) -> String {
    let span = "WHERE period BETWEEN '\(Months.key(first))' AND '\(Months.key(last))'\(kept)"
    return rows(
      span, own: "own_period", accounts: BookSums.months.name, thirds: "account_period", detail)
  }

  private func days(_ first: Day, _ last: Day, _ kept: String, _ detail: Detail) -> String {
    let span = "WHERE day BETWEEN '\(first.iso)' AND '\(last.iso)'\(kept)"
    return rows(
      span, own: "own_line", accounts: BookSums.days.name,
      thirds: "entry_line INDEXED BY entry_line_third", detail)
  }

  /// What a span holds: the viewer's own rows, or the sums of accounts, those of third parties by party where asked.
  private func rows(
    _ span: String, own: String, accounts: String, thirds: String, _ detail: Detail
  ) -> String {
    guard !isRestricted else { return "SELECT account, auxiliary, debit, credit FROM \(own) \(span)" }
    let accounts = "SELECT account, '' AS auxiliary, debit, credit FROM \(accounts) \(span)"
    guard detail == .auxiliary else { return accounts }
    return """
      \(accounts) AND third = 0
      UNION ALL SELECT account, auxiliary, debit, credit FROM \(thirds) \(span) AND auxiliary <> ''
      """
  }

  private static let nothing = "SELECT '' AS account, '' AS auxiliary, 0 AS debit, 0 AS credit WHERE 0"

  /// Rows of (account, auxiliary, debit, credit) of what years begun after `first` opened on: they carry on what stood
  /// already, which days that cross a year's end would count twice.
  func openings(after first: Day, until last: Day) -> String {
    """
    SELECT account, auxiliary, debit, credit FROM \(lines) AS line WHERE line.entry_id IN (
      SELECT opening.id FROM entry AS opening
      WHERE opening.journal = 'AN' AND opening.day > '\(first.iso)' AND opening.day <= '\(last.iso)'
        AND EXISTS (SELECT 1 FROM fiscal_year AS earlier WHERE earlier.end < opening.day AND earlier.end >= '\(first.iso)'))
    """
  }

  /// Rows of (account, auxiliary, amount) whose sums are the balances at the end of `day`, debits positive: what the
  /// balance sheet's accounts carry from year to year, and what those of charges and products hold of the year.
  ///
  /// Years that came before without an opening after them leave their result on 120 or 129.
  func standing(
    at day: Day, from start: BooksStart, accounts: (String, String)? = nil, by detail: Detail
  ) -> String {
    let hasResults = accounts.map { $0.1 > "6" && $0.0 < "8" } ?? true
    let now = """
      SELECT account, auxiliary, debit - credit AS amount
      FROM (\(moves(from: hasResults ? start.year : start.balances, to: day, accounts: accounts, by: detail)))
      """
    guard hasResults, start.balances < start.year else { return now }
    let years = moves(
      from: start.balances, to: start.year.adding(days: -1), accounts: accounts, by: detail)
    let isResult = Self.isResult("account")
    return """
      \(now)
      UNION ALL SELECT account, auxiliary, debit - credit FROM (\(years)) WHERE NOT \(isResult)
      UNION ALL SELECT iif(sum(debit - credit) < 0, '\(Purpose.profit.usualAccount)', '\(Purpose.loss.usualAccount)'),
        '', sum(debit - credit) FROM (\(years)) WHERE \(isResult) HAVING sum(debit - credit) <> 0
      """
  }

  /// Whether an account is of charges or products.
  static func isResult(_ account: String) -> String { "(\(account) >= '6' AND \(account) < '8')" }

  // MARK: Words

  /// The label of an account, or of the nearest one above it in the chart.
  static func label(of account: String) -> String {
    let above = (1...8).map { "substr(\(account), 1, \($0))" }.joined(separator: ", ")
    return """
      (SELECT named.label FROM account AS named WHERE named.number IN (\(account), \(above))
       ORDER BY length(named.number) DESC LIMIT 1)
      """
  }
}

extension BooksSQL {
  /// `WITH` and the tables that `lines` and `periods` need, for a query that has no others.
  var head: String { tables.isEmpty ? "" : "WITH \(tables.joined(separator: ", ")) " }
}
