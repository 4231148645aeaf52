import GRDB
import Kernel
import PartiesFacts
import TreasuryFacts

/// One fact being written into what is owed: its new items, matches and undoings, numbered in order.
struct Posting {
  let ledger: Ledger
  let event: Int64
  let db: Database
  private var position: Int64 = 0

  init(_ ledger: Ledger, event: Int64, db: Database) {
    self.ledger = ledger
    self.event = event
    self.db = db
  }

  var rows: OpenItemRows { OpenItemRows(ledger: ledger, db: db) }
  var documents: DocumentBalanceRows { DocumentBalanceRows(ledger: ledger, db: db) }

  /// A single new item and the party's move it makes; `nil` for nothing.
  func add(
    _ kind: OpenItem.Kind, _ document: Int64, number: String, party: PartyFacts, day: Day, amount: Money
  ) throws -> OpenItem? {
    guard amount != .zero else { return nil }
    try PartyMoveRows.insert(
      event: event, party: party.party, day: day, amount: amount, of: ledger, in: db)
    return try rows.insert(
      NewItem(
        kind: kind, document: document, number: number, party: party.party, day: day, due: day,
        amount: amount, event: event))
  }

  /// Sets `amount` of the credits against a document's earliest due dates.
  mutating func settle(
    _ amount: Money, of document: Int64, number: String, credits: [OpenItem], on day: Day
  ) throws {
    let debits = try rows.debits(of: document)
    let number = debits.first?.number ?? number
    try match(try Settlement.plan(amount, on: number, debits: debits, credits: credits), on: day)
  }

  /// Sets part of the credits against what a person chose: a document, or an item that is none.
  mutating func settle(_ allocation: DocumentAllocation, credits: [OpenItem], on day: Day) throws {
    guard let item = allocation.item else {
      return try settle(
        allocation.amount, of: allocation.document, number: allocation.number, credits: credits, on: day)
    }
    let debit = try rows.require(item)
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
    try rows.insert(
      NewMatch(
        event: event, position: position, debit: debit.id, credit: credit.id, day: day, amount: amount))
    position += 1
    try rows.move(debit, by: -amount, on: day, releasing: releasing)
    try rows.move(credit, by: amount, on: day, releasing: releasing)
  }

  private func refresh(_ items: [OpenItem]) throws {
    for document in Set(items.filter(\.kind.isDocument).map(\.document)).sorted() {
      try documents.refresh(document)
    }
  }
}
