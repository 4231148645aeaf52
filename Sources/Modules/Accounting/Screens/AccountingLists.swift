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
      open: { _, id in .page(.entry, record: id) },
      behind: { reading, id in try route(behindEntry: id, in: reading) }),
    ListScreen(
      .journals, create: .form(.entry),
      open: { _, id in
        let row = Listing.journalMonth(ofRow: id)
        return .list(.bookEntries, filter: "journal:\(row.journal) mois:\(row.month)")
      }),
    ListScreen(
      .chart, create: .form(.account), actions: chartActions,
      open: { _, id in .ledger(String(id)) }),
    ListScreen(
      .trialBalance, create: .form(.entry), actions: balanceActions,
      open: { reading, id in try ledger(ofBalanceRow: id, in: reading).map { .ledger($0) } },
      behind: { reading, id in try party(ofLine: -id, in: reading) }),
    ListScreen(
      .generalLedger, create: .form(.entry), actions: lineActions,
      open: { reading, id in try page(ofLine: id, in: reading) },
      behind: { reading, id in try party(ofLine: id, in: reading) }),
    ListScreen(
      .lettering, actions: letteringActions,
      open: { reading, id in try page(ofLine: id, in: reading) },
      behind: { reading, id in try party(ofLine: id, in: reading) }),
    ListScreen(
      .vatReturns, create: .form(.vatReturn), actions: taxActions,
      open: { _, id in .page(.vatReturn, record: id) }),
    ListScreen(
      .fiscalYears, actions: yearActions,
      open: { _, id in .form(.yearClosing, record: id) }),
    ListScreen(
      .financialStatement,
      open: { reading, id in try ledger(ofRow: id, in: .financialStatement, reading) }),
  ]

  // MARK: Where rows lead

  /// The ledger a row of the balance sums: its account, or one party of it.
  private static func ledger(ofBalanceRow id: Int64, in reading: Reading) throws -> String? {
    id > 0 ? String(id) : try BookEntry.ledger(ofLine: -id, in: reading)
  }

  private static func ledger(ofRow id: Int64, in list: Listing, _ reading: Reading) throws -> Route? {
    let account = try value("compte", ofRow: id, in: list, reading)
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
