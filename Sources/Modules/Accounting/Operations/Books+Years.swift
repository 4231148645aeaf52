import AccountingFacts
import GRDB
import Kernel

/// How years end and begin in the books.
///
/// A year opens on the balances of the one before, closed or not. Until that one is closed its opening entries are
/// provisional: whatever is still posted before them is carried into them at once, so that they are always right.
extension Books {
  /// Posts the stock's variation, then opens the next year on the balances of this one, its result on 120 or 129.
  mutating func close(_ fact: YearClosed) throws {
    try post(
      draft(.general, on: fact.end, "Variation des stocks au \(fact.end.french)", .inventory, fact.inventory))
    try years.close(fact.start, result: try BalanceRows(db: db).result(from: fact.start, to: fact.end))
    let next = try years.year(of: fact.end.adding(days: 1))
    if try years.opening(of: next) == .none { try openWhole(next, origin: .opening) }
    try years.setOpening(.final, of: next)
  }

  /// Opens a year before the one before is closed, or adds to a first opening what facts do not tell.
  mutating func open(_ fact: YearOpened) throws {
    let start = try years.year(of: fact.start)
    try post(draft(.opening, on: start, "Ouverture au \(start.french)", .opening, fact.lines))
    guard try rows.openedOn().map({ start > $0 }) ?? false, try years.opening(of: start) == .none else {
      return
    }
    try openWhole(start, origin: .provisional)
    try years.setOpening(.provisional, of: start)
  }

  /// Takes back what a closing booked of the stock; the opening entries it made are provisional again.
  mutating func reopen(_ fact: YearReopened) throws {
    try years.reopen(fact.start)
    try years.setOpening(.provisional, of: try years.year(of: fact.end.adding(days: 1)))
    for entry in try standingInventories(from: fact.start, to: fact.end) {
      try reverse(entry, on: fact.end, label: "Réouverture : variation des stocks")
    }
  }

  /// Carries an entry just posted into the next year, where that is open already.
  ///
  /// What carries pay is as confidential as pay: it says what it comes from.
  mutating func carry(_ entry: Int64, of draft: EntryDraft, from year: Day) throws {
    guard let start = try years.opened(after: year) else { return }
    let carried = try BalanceRows(db: db).carried(from: entry)
    let source = draft.source.flatMap { BookedPay.sources.contains($0.kind.rawValue) ? $0 : nil }
    try open(
      start, on: carried, label: "À-nouveaux : \(draft.label)", origin: .provisional, source: source)
  }

  private func draft(
    _ journal: Journal, on day: Day, _ label: String, _ origin: EntryDraft.Origin, _ lines: [PostedLine]
  ) -> EntryDraft {
    var draft = EntryDraft(journal, on: day, piece: label, label: label, origin: origin)
    for line in lines {
      draft.add(EntryDraft.Line(line.account, line.debit - line.credit, label: line.label))
    }
    return draft
  }

  private mutating func openWhole(_ start: Day, origin: EntryDraft.Origin) throws {
    let carried = try BalanceRows(db: db).carried(at: start.adding(days: -1))
    try open(start, on: carried, label: "À-nouveaux au \(start.french)", origin: origin)
  }

  private mutating func open(
    _ start: Day, on carried: [BalanceRows.Carried], label: String, origin: EntryDraft.Origin,
    source: EntryDraft.Source? = nil
  ) throws {
    let map = try rows.map()
    let results = Set([map[.profit], map[.loss]])
    let carried = carried.filter { !results.contains($0.line.account) }
    var draft = EntryDraft(
      .opening, on: start, piece: "À-nouveaux", label: label, origin: origin, source: source,
      lines: carried.map(\.line))
    draft.lines += try resultLines(of: start, map)
    // Class 8 and what was never closed before the first opening stand against the opening account.
    draft.lines.append(EntryDraft.Line(map[.opening], -draft.imbalance))
    draft.lines.removeAll { $0.amount == .zero }
    guard let entry = try post(draft, letters: false) else { return }
    for (carried, line) in zip(carried, try entries.lines(of: entry)) {
      guard let bucket = carried.line.bucket else { continue }
      try BalanceRows(db: db).carry(carried, to: start, by: line)
      try letterings.leave(bucket, carriedBy: line, on: start)
      try letterings.touch(bucket, on: start, ground: .allocation)
    }
  }

  /// What brings the accounts of results to what they are at the end of the year before, its own result included.
  private func resultLines(of start: Day, _ map: AccountMap) throws -> [EntryDraft.Line] {
    let balances = BalanceRows(db: db)
    let end = start.adding(days: -1)
    let result = try balances.result(from: try years.start(of: end), to: end)
    let bearer = map[result.isNegative ? .loss : .profit]
    return try Set([map[.profit], map[.loss]]).sorted().map { account in
      let stands = try balances.balance(of: account, at: end) - (account == bearer ? result : .zero)
      return EntryDraft.Line(account, stands - (try balances.opened(account, on: start)))
    }
  }

  /// What closings booked of the stock in a year and nothing has taken back.
  private func standingInventories(from: Day, to: Day) throws -> [Int64] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT id FROM entry WHERE origin = 'inventory' AND day BETWEEN ? AND ? AND reverses IS NULL
          AND id NOT IN (SELECT reverses FROM entry WHERE reverses IS NOT NULL)
        ORDER BY id
        """,
      arguments: [from, to])
  }
}
