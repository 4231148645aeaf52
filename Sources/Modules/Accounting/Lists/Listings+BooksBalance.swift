import Accounting
import AccountingFacts
import GRDB
import Kernel
import Lists
import Plan
import Store

extension Listing {
  /// The trial balance of the fiscal year or of the days asked for: what was carried in, debits, credits, what stands at
  /// the end and what stood there a year before.
  ///
  /// The parameter is a number of digits, `3`, or `tiers` for the parties of each account, or a party's code. Charges and
  /// products of a year that came before without an opening after it stand on 120 or 129, so that it always balances.
  package static let trialBalance = Listing(
    id: .trialBalance, title: "Balance", noun: ("compte", "comptes"),
    permission: .readAccounting, module: .accounting,
    columns: [
      ListColumn("compte", "Compte", width: 8, keep: 1, sql: "balance.account", sort: "balance.account"),
      ListColumn(
        "auxiliaire", "Aux.", width: 8, keep: 3, sql: "balance.auxiliary", sort: "balance.auxiliary"),
      ListColumn("libelle", "Libellé", width: 22, keep: 1, sql: "\(label)"),
      ListColumn("debit", "Débit", .money, width: 13, keep: 1, total: true, sql: "balance.debit"),
      ListColumn("credit", "Crédit", .money, width: 13, keep: 1, total: true, sql: "balance.credit"),
      ListColumn("solde", "Solde", .money, width: 13, keep: 1, total: true, sql: "balance.standing"),
      ListColumn(
        "precedent", "Un an avant", .money, width: 13, keep: 4, total: true, sql: "balance.previous"),
      ListColumn("reprise", "Reprise", .money, width: 13, keep: 5, total: true, sql: "balance.carried"),
    ],
    sort: ListSort("compte"), emptyHint: "Aucune écriture sur ces dates.",
    source: { scope in
      let level = BalanceLevel(scope.parameter)
      return ListSource(
        with: try balances(scope, level), from: "balance", id: "balance.id", paging: .whole,
        tie: "balance.account || ' ' || balance.auxiliary", arguments: level.arguments,
        search: .anywhere(["balance.account", "balance.auxiliary", label]))
    })

  /// How finely the balance is told.
  private enum BalanceLevel {
    case digits(Int)
    case accounts
    case parties
    case party(String)

    init(_ parameter: String?) {
      let text = parameter ?? ""
      self =
        text.isEmpty
        ? .accounts
        : text == "tiers" ? .parties : Int(text).map { .digits(max(1, $0)) } ?? .party(text.uppercased())
    }

    var account: String {
      if case .digits(let count) = self { "substr(account, 1, \(count))" } else { "account" }
    }

    var detail: BooksSQL.Detail {
      switch self {
      case .digits, .accounts: .account
      case .parties, .party: .auxiliary
      }
    }

    /// Who may not read pay reads accounts of staff whole.
    func auxiliary(_ books: BooksSQL) -> String {
      switch self {
      case .digits, .accounts: "''"
      case .parties, .party:
        books.mergesPay ? "iif(account IN (\(BookedPay.accounts)), '', auxiliary)" : "auxiliary"
      }
    }

    func condition(_ books: BooksSQL) -> String {
      guard case .party = self else { return "1" }
      return books.mergesPay
        ? "auxiliary = :auxiliary AND account NOT IN (\(BookedPay.accounts))" : "auxiliary = :auxiliary"
    }

    var arguments: [String: (any DatabaseValueConvertible)?] {
      if case .party(let code) = self { ["auxiliary": code] } else { [:] }
    }

    /// The account itself; below it, the first line of the party, negative.
    var id: String {
      switch self {
      case .digits, .accounts: "CAST(sums.account AS INTEGER)"
      case .parties, .party:
        """
        iif(sums.auxiliary = '', CAST(sums.account AS INTEGER), -(SELECT line.id FROM entry_line AS line
          WHERE line.account = sums.account AND line.auxiliary = sums.auxiliary ORDER BY line.day, line.id LIMIT 1))
        """
      }
    }
  }

  private static func balances(_ scope: ListScope, _ level: BalanceLevel) throws -> String {
    let books = BooksSQL(reading: scope.reading)
    let period = try BooksPeriod(scope)
    let before = books.standing(
      at: period.before.last, from: try BooksStart(of: period.before.last, in: scope.reading),
      by: level.detail)
    let carried = books.standing(
      at: period.first.adding(days: -1), from: try BooksStart(of: period.first, in: scope.reading),
      by: level.detail)
    let tables = [
      """
      part(account, auxiliary, carried, debit, credit, previous) AS (
        SELECT account, auxiliary, amount, 0, 0, 0 FROM (\(carried))
        UNION ALL SELECT account, auxiliary, 0, debit, credit, 0
          FROM (\(books.moves(from: period.first, to: period.last, by: level.detail)))
        UNION ALL SELECT account, auxiliary, 0, -debit, -credit, 0
          FROM (\(books.openings(after: period.first, until: period.last)))
        UNION ALL SELECT account, auxiliary, 0, 0, 0, amount FROM (\(before)))
      """,
      """
      sums(account, auxiliary, carried, debit, credit, previous) AS MATERIALIZED (
        SELECT \(level.account), \(level.auxiliary(books)), sum(carried), sum(debit), sum(credit), sum(previous) FROM part
        WHERE \(level.condition(books)) GROUP BY 1, 2
        HAVING sum(carried) <> 0 OR sum(debit) <> 0 OR sum(credit) <> 0 OR sum(previous) <> 0)
      """,
      """
      balance AS MATERIALIZED (
        SELECT \(level.id) AS id, *, carried + debit - credit AS standing FROM sums)
      """,
    ]
    return (books.tables + tables).joined(separator: ", ")
  }

  private static let label = """
    iif(balance.auxiliary = '', \(BooksSQL.label(of: "balance.account")),
      (SELECT line.auxiliary_label FROM entry_line AS line
       WHERE line.account = balance.account AND line.auxiliary = balance.auxiliary
       ORDER BY line.day DESC, line.id DESC LIMIT 1))
    """
}

extension Listing {
  /// The chart of accounts, each with what it and those under it hold.
  package static let chart = Listing(
    id: .chart, title: "Plan comptable", noun: ("compte", "comptes"),
    permission: .readAccounting, module: .accounting,
    columns: [
      ListColumn("compte", "Compte", width: 9, keep: 1, sql: "account.number", sort: "account.number"),
      ListColumn("libelle", "Libellé", width: 42, keep: 1, sql: "account.label", sort: "account.sort_label"),
      ListColumn("type", "Type", width: 10, keep: 3, sql: "\(kind)"),
      ListColumn("actif", "Actif", width: 5, keep: 4, sql: "iif(account.active, 'oui', 'non')"),
      ListColumn("solde", "Solde", .money, width: 14, keep: 1, sql: standing),
      ListColumn("affectation", "Affecté à", width: 24, keep: 5, sql: purposes),
    ],
    sort: ListSort("compte"), emptyHint: "Aucun compte.",
    source: { scope in
      let books = BooksSQL(reading: scope.reading)
      let day = scope.isPast ? scope.asOf : try FiscalSpan(of: scope.today, in: scope.reading).last
      let rows = books.standing(at: day, from: try BooksStart(of: day, in: scope.reading), by: .account)
      let held =
        "held(account, amount) AS MATERIALIZED (SELECT account, sum(amount) FROM (\(rows)) GROUP BY 1)"
      return ListSource(
        with: (books.tables + [held]).joined(separator: ", "), from: "account",
        id: "CAST(account.number AS INTEGER)", paging: .rows(of: "account"),
        search: .anywhere(["account.number", "account.label"]))
    })

  private static let kind =
    "CASE account.kind WHEN 'pcg' THEN 'PCG' WHEN 'optional' THEN 'facultatif' ELSE 'sous-compte' END"

  private static let standing: ListExpression = """
    (SELECT nullif(sum(held.amount), 0) FROM held
     WHERE held.account >= account.number AND held.account < account.number || ':')
    """

  /// What a person mapped to the account; the usual ones are told by the form.
  private static let purposes: ListExpression =
    "(SELECT group_concat(map.purpose, ' ') FROM account_map AS map WHERE map.account = account.number)"
}
