import Events
import GRDB
import Kernel

/// How years end and begin in the books.
extension Books {
  /// Posts the stock's variation, then opens the next year on the balances of this one, its result on 120 or 129.
  mutating func close(_ fact: YearClosed) throws {
    try post(
      draft(.general, on: fact.end, "Variation des stocks au \(fact.end.french)", .inventory, fact.inventory))
    try years.close(fact.start, result: try BalanceRows(db: db).result(from: fact.start, to: fact.end))
    let next = fact.end.adding(days: 1)
    let start = try years.year(of: next)
    try undoOpening(of: start, label: "Annulation des à-nouveaux provisoires")
    try open(start, after: fact.end, from: fact.start, origin: .opening)
    try years.setOpening(.final, of: start)
  }

  /// Opens a year before the one before is closed, or adds to a first opening what facts do not tell.
  mutating func open(_ fact: YearOpened) throws {
    let start = try years.year(of: fact.start)
    try post(draft(.opening, on: start, "Ouverture au \(start.french)", .opening, fact.lines))
    guard try rows.openedOn().map({ start > $0 }) ?? false, try years.opening(of: start) == .none else {
      return
    }
    let end = start.adding(days: -1)
    try open(start, after: end, from: try years.year(of: end), origin: .provisional)
    try years.setOpening(.provisional, of: start)
  }

  /// Takes back the openings a closing made, and what it booked of the stock.
  mutating func reopen(_ fact: YearReopened) throws {
    try years.reopen(fact.start)
    let next = try years.year(of: fact.end.adding(days: 1))
    try undoOpening(of: next, label: "Réouverture de l'exercice clos le \(fact.end.french)")
    try years.setOpening(.none, of: next)
    let inventories = try standing(origin: .inventory, from: fact.start, to: fact.end)
    for entry in inventories { try reverse(entry, on: fact.end, label: "Réouverture : variation des stocks") }
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

  private mutating func open(_ start: Day, after end: Day, from: Day, origin: EntryDraft.Origin) throws {
    let balances = BalanceRows(db: db)
    let first = try balances.start(asOf: end) ?? .first
    let carried = try balances.carried(at: end)
    let map = try rows.map()
    var draft = EntryDraft(
      .opening, on: start, piece: "À-nouveaux", label: "À-nouveaux au \(start.french)", origin: origin,
      lines: carried.map(\.line))
    let result = try balances.result(from: from, to: end)
    draft.lines.append(EntryDraft.Line(result.isNegative ? map[.loss] : map[.profit], -result))
    // Class 8 and years never closed before the first opening stand against the opening account.
    draft.lines.append(EntryDraft.Line(map[.opening], -draft.imbalance))
    draft.lines.removeAll { $0.amount == .zero }
    guard let entry = try post(draft, letters: false) else { return }
    for (carried, line) in zip(carried, try entries.lines(of: entry)) {
      guard let bucket = carried.bucket else { continue }
      try balances.carry(bucket, from: first, to: end, by: line)
      try letterings.leave(bucket, carriedBy: line, on: start)
      try letterings.touch(bucket, on: start, ground: .allocation)
    }
  }

  private mutating func undoOpening(of start: Day, label: String) throws {
    for origin in [EntryDraft.Origin.provisional, .opening] {
      for entry in try standing(origin: origin, from: start, to: start)
      where try rows.openedOn().map({ start > $0 }) ?? false {
        let buckets = try BalanceRows(db: db).release(carriedBy: entry)
        try reverse(entry, on: start, label: label, letters: false)
        for bucket in buckets { try letterings.touch(bucket, on: start, ground: .allocation) }
      }
    }
  }

  /// Entries of an origin that nothing has reversed.
  private func standing(origin: EntryDraft.Origin, from: Day, to: Day) throws -> [Int64] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT id FROM entry WHERE origin = ? AND day BETWEEN ? AND ? AND reverses IS NULL
          AND id NOT IN (SELECT reverses FROM entry WHERE reverses IS NOT NULL)
        ORDER BY id
        """,
      arguments: [origin.rawValue, from, to])
  }
}
