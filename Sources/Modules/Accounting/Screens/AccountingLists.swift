import Accounting
import AccountingFacts
import Desk
import Kernel
import Lists
import Parties
import PartiesFacts
import Plan
import Store
import TreasuryFacts

extension Screens {
  /// The lists of the books.
  package static let accountingLists: [ListScreen] = [
    ListScreen(
      .bookEntries, create: .form(.entry), actions: entryActions,
      open: { .page(.entry, record: $1.number) },
      behind: { try route(behindEntry: $1.number, in: $0) }),
    ListScreen(
      .journals, create: .form(.entry),
      open: { _, row in
        let row = Listing.journalMonth(ofRow: row.number)
        return .list(.bookEntries, filter: "journal:\(row.journal) mois:\(row.month)")
      }),
    ListScreen(
      .chart, create: .form(.account), actions: chartActions,
      open: { .ledger(String($1.number)) }),
    ListScreen(
      .trialBalance, create: .form(.entry), actions: balanceActions,
      open: { reading, row in try ledger(ofBalanceRow: row.number, in: reading).map { .ledger($0) } },
      behind: { try party(ofLine: -$1.number, in: $0) }),
    ListScreen(
      .generalLedger, create: .form(.entry), actions: lineActions,
      open: { try page(ofLine: $1.number, in: $0) },
      behind: { try party(ofLine: $1.number, in: $0) }),
    ListScreen(
      .lettering, actions: letteringActions,
      open: { try page(ofLine: $1.number, in: $0) },
      behind: { try party(ofLine: $1.number, in: $0) }),
    ListScreen(
      .vatReturns, create: .form(.vatReturn), actions: taxActions,
      open: { .page(.vatReturn, record: $1.number) }),
    ListScreen(
      .fiscalYears, actions: yearActions,
      open: { .form(.yearClosing, record: $1.number) }),
    ListScreen(
      .financialStatement,
      open: { ledger(of: $1) }),
  ]

  // MARK: Where rows lead

  /// The ledger a row of the balance sums: its account, or one party of it.
  private static func ledger(ofBalanceRow id: Int64, in reading: Reading) throws -> String? {
    id > 0 ? String(id) : try BookEntry.ledger(ofLine: -id, in: reading)
  }

  private static func ledger(of row: ListedRow) -> Route? {
    let account = row.text(.account)
    return account.isEmpty ? nil : .ledger(account)
  }

  private static func page(ofLine line: Int64, in reading: Reading) throws -> Route? {
    try BookEntry.id(ofLine: line, in: reading).map { .page(.entry, record: $0) }
  }

  /// The card of the party a line is on.
  private static func party(ofLine line: Int64, in reading: Reading) throws -> Route? {
    guard let code = try BookEntry.ledger(ofLine: line, in: reading)?.split(separator: "/").dropFirst().first
    else { return nil }
    return .named(.party, String(code))
  }

  /// The document an entry books.
  static func route(behindEntry id: Int64, in reading: Reading) throws -> Route? {
    guard let source = try BookEntry.find(id, in: reading).source else { return nil }
    return switch source.kind {
    case .cash: .list(.cashJournal, filter: "document:AJ-\(source.record)")
    default: .record(source.kind, source.record)
    }
  }
}

extension Route {
  /// The ledger of an account, of a party of it, or of a party: `411`, `411/DUP`, `DUP`.
  package static func ledger(_ subject: String) -> Route {
    .list(.generalLedger, parameter: subject)
  }
}
