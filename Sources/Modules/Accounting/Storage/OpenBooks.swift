import AccountingFacts
import GRDB
import Kernel
import Plan
import Store

/// The books of a company that keeps them, up to date with the log: what an accountant's operation starts from.
struct OpenBooks {
  let reading: Reading

  var db: Database { reading.db }

  /// - Throws: `accounting-off`, or `books-behind` while they catch up or a fact of that kind of record waits.
  init(in reading: Reading, for kind: String = "entry") throws {
    self.reading = reading
    guard try Modules.active(in: db).contains(ModuleID.accounting.rawValue) else {
      throw EntryRefusal.accountingOff
    }
    let isAtHead = try Bool.fetchOne(
      db,
      sql: """
        SELECT coalesce((SELECT cursor FROM consumer WHERE name = 'accounting'), 0)
          = coalesce((SELECT max(seq) FROM event), 0)
        """)
    let isHeld = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM backlog WHERE consumer = 'accounting' AND kind = ?)",
      arguments: [kind])
    guard isAtHead == true, isHeld == false, try BooksRows(db: db).openedOn() != nil else {
      throw EntryRefusal.booksBehind
    }
  }

  // MARK: Years

  /// The year that holds `day`, be it known or to come.
  func year(of day: Day) throws -> FiscalYear {
    let days = try BooksState.year(of: day, in: reading)
    return try FiscalYear.all(in: reading).last { $0.start == days.lowerBound }
      ?? FiscalYear(start: days.lowerBound, end: days.upperBound)
  }

  // MARK: What is open

  /// - Throws: `period-locked`, naming the domain and the first open day, unless an entry may be dated `day`.
  func requireOpen(_ day: Day, _ domains: [PeriodLocked.Domain]) throws {
    let years = YearRows(db: db)
    let open = try years.firstOpen(from: day, domains: domains)
    guard open > day else { return }
    let culprit = try domains.first { try years.firstOpen(from: day, domains: [$0]) == open }
    let byYear = try years.firstOpen(from: day, domains: []) == open
    throw EntryRefusal.periodLocked(byYear ? nil : culprit, firstOpen: open)
  }

  // MARK: Accounts and parties

  /// - Throws: `unknown-account` or `inactive-account` unless entries may be written on it.
  func requireUsable(_ account: String) throws {
    guard let known = try ChartAccount.nearest(account, in: db) else {
      throw EntryRefusal.unknownAccount(account)
    }
    guard known.isActive else { throw EntryRefusal.inactiveAccount(known.number) }
  }

  /// The party of that code, blind to case.
  ///
  /// - Throws: `unknown-auxiliary`.
  func party(_ code: String) throws -> EntryDraft.Auxiliary {
    guard let party = try knownParty(code) else { throw EntryRefusal.unknownAuxiliary(code) }
    return party
  }

  /// The party of that code, blind to case, if there is one.
  func knownParty(_ code: String) throws -> EntryDraft.Auxiliary? {
    let row = try Row.fetchOne(
      db,
      sql: "SELECT party_id, code, name FROM booked_party WHERE code = ? COLLATE NOCASE ORDER BY party_id",
      arguments: [code])
    return row.map { EntryDraft.Auxiliary(party: $0[0], code: $0[1], name: $0[2]) }
  }
}
