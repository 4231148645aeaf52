import Accounting
import GRDB
import Kernel
import Store

/// Which lines of the books a ledger is about: everything, an account or those under it, one auxiliary of an account, or
/// one party on every account; written `411`, `411/DUP`, `DUP`.
enum LedgerSubject: Hashable {
  case everything
  case account(String)
  case under(String)
  case auxiliary(account: String, code: String)
  case party(code: String)

  init(_ parameter: String?, in reading: Reading) throws {
    guard let text = parameter, !text.isEmpty else {
      self = .everything
      return
    }
    let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
    let isNumber = parts[0].allSatisfy { $0.isASCII && $0.isNumber }
    switch (isNumber, parts.count) {
    case (true, 2): self = .auxiliary(account: parts[0], code: parts[1].uppercased())
    case (true, _): self = try Self.hasLines(parts[0], in: reading) ? .account(parts[0]) : .under(parts[0])
    case (false, _): self = .party(code: text.uppercased())
    }
  }

  private static func hasLines(_ account: String, in reading: Reading) throws -> Bool {
    try Bool.fetchOne(
      try reading.db.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM entry_line WHERE account = ?)"),
      arguments: [account]) ?? false
  }

  /// The condition that keeps to its lines.
  var condition: String {
    switch self {
    case .everything: "1"
    case .account: "entry_line.account = :account"
    case .under: "entry_line.account >= :account AND entry_line.account < :account || ':'"
    case .auxiliary: "entry_line.account = :account AND entry_line.auxiliary = :auxiliary"
    case .party:
      // Account by account: an index by parties alone would be one more for each line.
      """
      entry_line.auxiliary = :auxiliary AND entry_line.account IN (
        SELECT kept.account FROM \(BookSums.months.name) AS kept WHERE kept.third = 1)
      """
    }
  }

  var arguments: [String: (any DatabaseValueConvertible)?] {
    switch self {
    case .everything: [:]
    case .account(let account), .under(let account): ["account": account]
    case .auxiliary(let account, let code): ["account": account, "auxiliary": code]
    case .party(let code): ["auxiliary": code]
    }
  }

  /// What orders the lines as a ledger does: day by day in each account, and each party of it unless the whole account
  /// is one story.
  var order: [String] {
    switch self {
    case .account, .auxiliary: ["entry_line.day"]
    case .everything, .under, .party: ["entry_line.account", "entry_line.auxiliary", "entry_line.day"]
    }
  }

  /// Whether it is of whole accounts, those of every party in them.
  var isOfAccounts: Bool {
    switch self {
    case .everything, .account, .under: true
    case .auxiliary, .party: false
    }
  }

  /// Whether an account's balance runs over all its parties together.
  private var isWholeAccount: Bool {
    if case .account = self { true } else { false }
  }

  /// Tables the running balance needs.
  func tables(_ tables: LedgerTables) -> [String] {
    guard isWholeAccount else { return [] }
    return [
      """
      month(period, amount) AS MATERIALIZED (
        SELECT period, sum(debit - credit) FROM \(tables.months) WHERE account = :account GROUP BY period)
      """
    ]
  }

  /// What the account (of the party) holds after a line, since its year opened: the months before, then the days.
  func running(_ tables: LedgerTables) -> String {
    let since = "month.period >= substr(opened.day, 1, 7) AND month.period < substr(entry_line.day, 1, 7)"
    let begun = "same.day >= substr(opened.day, 1, 7) AND same.day < opened.day"
    return """
      (SELECT \(months(tables, since)) + \(upTo(tables)) - \(days(tables, begun))
       FROM (SELECT coalesce((SELECT max(start) FROM fiscal_year WHERE start <= entry_line.day
         AND (has_opening > 0 OR \(BooksSQL.isResult("entry_line.account")))), '1900-01-01') AS day) AS opened)
      """
  }

  private func months(_ tables: LedgerTables, _ bounds: String) -> String {
    guard !isWholeAccount else {
      return "coalesce((SELECT sum(month.amount) FROM month WHERE \(bounds)), 0)"
    }
    return Self.sum(of: tables.periods) { table in
      """
      SELECT sum(month.debit - month.credit) FROM \(table) AS month
      WHERE month.account = entry_line.account AND month.auxiliary = entry_line.auxiliary AND \(bounds)
      """
    }
  }

  /// Of the month of a line, what was posted up to it: the days before it, then its own.
  private func upTo(_ tables: LedgerTables) -> String {
    let begun = "same.day >= substr(entry_line.day, 1, 7)"
    let each = lines(tables, "\(begun) AND (same.day, same.id) <= (entry_line.day, entry_line.id)")
    guard tables.days != nil else { return each }
    let before = days(tables, "\(begun) AND same.day < entry_line.day")
    let summed = "\(before) + \(lines(tables, "same.day = entry_line.day AND same.id <= entry_line.id"))"
    return isWholeAccount ? summed : "iif(entry_line.auxiliary = '', \(summed), \(each))"
  }

  /// What whole days moved: of an account, or of its lines without a party.
  private func days(_ tables: LedgerTables, _ bounds: String) -> String {
    guard let days = tables.days else { return lines(tables, bounds) }
    let summed = """
      coalesce((SELECT sum(same.debit - same.credit) FROM \(days) AS same
        WHERE same.account = entry_line.account\(isWholeAccount ? "" : " AND same.third = 0") AND \(bounds)), 0)
      """
    return isWholeAccount ? summed : "iif(entry_line.auxiliary = '', \(summed), \(lines(tables, bounds)))"
  }

  private func lines(_ tables: LedgerTables, _ bounds: String) -> String {
    let same = isWholeAccount ? "" : " AND same.auxiliary = entry_line.auxiliary"
    return Self.sum(of: tables.lines) { table in
      """
      SELECT sum(same.debit - same.credit) FROM \(table) AS same
      WHERE same.account = entry_line.account\(same) AND \(bounds)
      """
    }
  }

  private static func sum(of tables: [String], _ query: (String) -> String) -> String {
    let sums = tables.map { "coalesce((\(query($0))), 0)" }
    return sums.count == 1 ? sums[0] : "(\(sums.joined(separator: " + ")))"
  }
}
