import AccountingFacts
import GRDB
import Kernel
import Store

/// What a file of entries becomes in these books.
struct FECTakeover {
  /// Accounts the chart lacks, in the file's words.
  private(set) var newAccounts: [AccountSaved] = []
  private(set) var events: [EntryPosted] = []
  let isOpeningOnly: Bool
  private let books: OpenBooks

  /// - Throws: `fec-overlap`, `already-imported`, or `fec-unreadable` for an account that is in no chart.
  init(_ file: FECFile, name: String, _ books: OpenBooks) throws {
    self.books = books
    let opened = try BooksState.openedOn(in: books.reading) ?? .first
    let year = try books.year(of: file.lastDay)
    isOpeningOnly = file.lastDay < opened
    let fits =
      isOpeningOnly
      ? file.lastDay.endOfMonth == opened.adding(days: -1)
      : file.firstDay >= max(opened, year.start) && !year.isClosed
    guard fits else { throw FECRefusal.overlapsBooks(opened) }
    let start = isOpeningOnly ? opened : year.start
    guard try !hasImported(start) else { throw FECRefusal.alreadyImported(start.year) }
    let opening = isOpeningOnly ? file.entries : file.entries.filter(\.isOpening)
    try addOpening(opening.flatMap(\.lines), on: start, name: name)
    guard !isOpeningOnly else { return }
    for entry in file.entries where !entry.isOpening { try add(entry, name: name) }
  }

  /// Tells the log of it all.
  func post(in tx: borrowing Transaction) throws {
    for account in newAccounts { try tx.emit(account) }
    for event in events { try tx.emit(event) }
  }

  private mutating func addOpening(_ lines: [FECLine], on start: Day, name: String) throws {
    guard !lines.isEmpty else { return }
    let map = try BooksRows(db: books.db).map()
    var placed: [(account: String, auxiliary: String, line: FECLine)] = []
    for line in lines {
      let place = try self.place(of: line)
      placed.append((place.account, place.auxiliary, line))
    }
    let takeover = OpeningTakeover(
      balances: OpeningTakeover.balances(of: placed, profit: map[.profit], loss: map[.loss]),
      opened: try opened(on: start))
    guard !takeover.lines.isEmpty else { return }
    events.append(
      EntryPosted(
        journal: Journal.opening.rawValue, day: start, piece: "À-nouveaux",
        label: "Reprise des soldes de \(name)", lines: try takeover.lines.map { try named($0) },
        imported: name))
  }

  /// The line with the party its auxiliary is the code of, where we know one.
  private func named(_ line: PostedLine) throws -> PostedLine {
    let party = try line.auxiliary.flatMap { try books.knownParty($0) }
    return PostedLine(
      account: line.account, auxiliary: party?.code ?? line.auxiliary, party: party?.party, label: line.label,
      debit: line.debit, credit: line.credit)
  }

  private mutating func add(_ entry: FECFile.Entry, name: String) throws {
    guard let first = entry.lines.first else { return }
    var lines: [PostedLine] = []
    for line in entry.lines where line.amount != .zero {
      let place = try self.place(of: line)
      let posted = PostedLine(
        account: place.account, auxiliary: place.auxiliary.isEmpty ? nil : place.auxiliary, label: line.label,
        debit: line.amount.isNegative ? .zero : line.amount,
        credit: line.amount.isNegative ? -line.amount : .zero)
      lines.append(try named(posted))
    }
    guard !lines.isEmpty else { return }
    events.append(
      EntryPosted(
        journal: Journal(foreign: entry.journal).rawValue, day: entry.day, piece: first.piece,
        label: first.label, lines: lines, imported: "\(name) \(entry.journal) \(entry.number)"))
  }

  /// Our account and auxiliary for a line: zeros that only pad are dropped, letters after the digits name the party.
  private mutating func place(of line: FECLine) throws -> (account: String, auxiliary: String) {
    let digits = String(line.account.prefix { $0.isASCII && $0.isNumber })
    let rest = String(line.account.dropFirst(digits.count))
    let auxiliary = line.auxiliary.isEmpty && digits.hasPrefix("4") ? rest : line.auxiliary
    var number = digits
    while number.count > 2 {
      if try ChartAccount.find(number, in: books.db) != nil { return (number, auxiliary) }
      guard number.hasSuffix("0") else { break }
      number.removeLast()
    }
    if try ChartAccount.find(number, in: books.db) != nil { return (number, auxiliary) }
    guard try ChartAccount.nearest(digits, in: books.db) != nil else {
      throw FECRefusal.unreadable(line: 0, column: "CompteNum", value: line.account)
    }
    if !newAccounts.contains(where: { $0.number == digits }) {
      let label = line.accountLabel.isEmpty ? digits : line.accountLabel
      newAccounts.append(AccountSaved(number: digits, label: label, active: true))
    }
    return (digits, auxiliary)
  }

  private func hasImported(_ start: Day) throws -> Bool {
    try Bool.fetchOne(
      books.db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM entry WHERE origin = 'imported' AND year_start = ? AND reverses IS NULL
          AND id NOT IN (SELECT reverses FROM entry WHERE reverses IS NOT NULL))
        """,
      arguments: [start]) ?? false
  }

  /// What opening entries put on each account.
  private func opened(on start: Day) throws -> [String: Money] {
    let rows = try Row.fetchAll(
      books.db,
      sql: """
        SELECT account, sum(debit - credit) FROM entry_line WHERE journal = 'AN' AND day = ?
        GROUP BY account HAVING sum(debit - credit) <> 0
        """,
      arguments: [start])
    return Dictionary(uniqueKeysWithValues: rows.map { ($0[0] as String, $0[1] as Money) })
  }
}
