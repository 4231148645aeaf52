import Events
import GRDB
import Kernel

/// One fact being written into what is owed: its new items, matches and undoings, numbered in order.
struct Posting {
  let event: Int64
  let db: Database
  private var position: Int64 = 0

  init(event: Int64, db: Database) {
    self.event = event
    self.db = db
  }

  /// A single new item and the party's move it makes; `nil` for nothing.
  func add(
    _ kind: OpenItem.Kind, _ document: Int64, number: String, party: PartyFacts, day: Day, amount: Money
  ) throws -> OpenItem? {
    guard amount != .zero else { return nil }
    try PartyMoveRows.insert(event: event, party: party.party, day: day, amount: amount, in: db)
    return try OpenItemRows.insert(
      NewItem(
        kind: kind, document: document, number: number, party: party.party, day: day, due: day,
        amount: amount,
        event: event), in: db)
  }

  /// Sets `amount` of the credits against a document's earliest due dates.
  mutating func settle(
    _ amount: Money, of document: Int64, number: String, credits: [OpenItem], on day: Day
  ) throws {
    let debits = try OpenItemRows.debits(of: document, in: db)
    let number = debits.first?.number ?? number
    try match(try Settlement.plan(amount, on: number, debits: debits, credits: credits), on: day)
  }

  /// Sets part of the credits against what a person chose: a document, or an item that is none.
  mutating func settle(_ allocation: DocumentAllocation, credits: [OpenItem], on day: Day) throws {
    guard let item = allocation.item else {
      return try settle(
        allocation.amount, of: allocation.document, number: allocation.number, credits: credits, on: day)
    }
    let debit = try OpenItemRows.require(item, in: db)
    let plan = try Settlement.plan(
      allocation.amount, on: allocation.number, debits: [debit], credits: credits)
    try match(plan, on: day)
  }

  /// Writes matches and what they leave.
  mutating func match(_ matches: [Settlement.Match], on day: Day) throws {
    for match in matches {
      let day = Settlement.day(of: match, on: day)
      try write(match.debit, match.credit, match.amount, on: day, releasing: false)
    }
    try refresh(matches.flatMap { [$0.debit, $0.credit] })
  }

  /// Writes opposite matches and what they give back.
  mutating func undo(_ parts: [(pair: Settlement.Pair, amount: Money)], on day: Day) throws {
    for (pair, amount) in parts {
      let day = Settlement.day(undoing: pair, on: day)
      try write(pair.debit, pair.credit, -amount, on: day, releasing: true)
    }
    try refresh(parts.flatMap { [$0.pair.debit, $0.pair.credit] })
  }

  /// - Parameter amount: positive to match, negative to undo.
  private mutating func write(
    _ debit: OpenItem, _ credit: OpenItem, _ amount: Money, on day: Day, releasing: Bool
  ) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO allocation (event, position, debit_item, credit_item, day, amount)
        VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [event, position, debit.id, credit.id, day, amount])
    position += 1
    try OpenItemRows.move(debit, by: -amount, on: day, releasing: releasing, in: db)
    try OpenItemRows.move(credit, by: amount, on: day, releasing: releasing, in: db)
  }

  private func refresh(_ items: [OpenItem]) throws {
    for document in Set(items.filter(\.kind.isDocument).map(\.document)).sorted() {
      try DocumentBalanceRows.refresh(document, in: db)
    }
  }
}
