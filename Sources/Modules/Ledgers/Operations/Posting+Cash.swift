import Kernel
import PartiesFacts
import TreasuryFacts

/// A movement of cash with a party, about to be written into what is owed.
struct PostedCash {
  let id: Int64
  let party: PartyFacts
  let day: Day
  /// Positive, whichever way it goes.
  let amount: Money
}

/// How movements of cash enter either ledger.
extension Posting {
  /// A receipt or payment is a credit; what was allocated settles documents at once, the rest stays available.
  mutating func settle(by movement: PostedCash, _ allocations: [DocumentAllocation]) throws {
    let credit = try add(
      ledger.settlement, movement.id, number: ledger.settlementNumber(movement.id), party: movement.party,
      day: movement.day, amount: -movement.amount)
    guard let credit else { return }
    for allocation in allocations {
      try settle(allocation, credits: [try rows.require(credit.id)], on: movement.day)
    }
  }

  /// A reversal reopens what the receipt or payment had settled, then consumes it.
  ///
  /// A refund made out of it is taken from the party's other credit, and is owed beyond that.
  mutating func reverse(_ settlement: Int64, by movement: PostedCash) throws {
    let number = ledger.settlementNumber(settlement)
    guard let credit = try rows.items(ledger.settlement, of: settlement).first else {
      throw OpenItemsRefusal.unknownItem(number)
    }
    guard credit.amount == -movement.amount else {
      throw OpenItemsRefusal.reversalDiffers(receipt: number, amount: -credit.amount)
    }
    let pairs = try rows.pairs(ofCredit: credit)
    guard !pairs.contains(where: { $0.debit.kind == .reversal }) else {
      throw OpenItemsRefusal.alreadyReversed(receipt: number)
    }
    try undo(pairs.map { ($0, $0.amount) }, on: movement.day)
    try consume(credit.id, by: movement, number: number)
    for refund in pairs.map(\.debit) where refund.kind == .refund { try cover(refund, by: movement) }
  }

  private mutating func consume(_ settlement: Int64, by movement: PostedCash, number: String) throws {
    let reversal = try add(
      .reversal, movement.id, number: ledger.reversalNumber(movement.id), party: movement.party,
      day: movement.day, amount: movement.amount)
    guard let reversal else { return }
    let credit = try rows.require(settlement)
    let plan = try Settlement.plan(movement.amount, on: number, debits: [reversal], credits: [credit])
    try match(plan, on: movement.day)
  }

  private mutating func cover(_ refund: OpenItem, by movement: PostedCash) throws {
    let debit = try rows.require(refund.id)
    let credits = try rows.credits(of: movement.party.party)
    let amount = min(debit.remaining, -credits.map(\.remaining).sum())
    try match(
      try Settlement.plan(amount, on: refund.number, debits: [debit], credits: credits), on: movement.day)
  }

  /// A refund consumes the party's credit, oldest first.
  mutating func refund(_ movement: PostedCash) throws {
    let number = ledger.refundNumber(movement.id)
    let credits = try rows.credits(of: movement.party.party)
    let refund = try add(
      .refund, movement.id, number: number, party: movement.party, day: movement.day, amount: movement.amount)
    guard let refund else { return }
    try match(
      try Settlement.plan(movement.amount, on: number, debits: [refund], credits: credits), on: movement.day)
  }

  /// Sets a credit, or the party's oldest first, against what a person chose.
  mutating func allocate(
    _ allocations: [DocumentAllocation], from credit: Int64?, of party: PartyFacts, on day: Day
  ) throws {
    for allocation in allocations {
      let named = try credit.map { [try rows.require($0)] }
      try settle(allocation, credits: try named ?? rows.credits(of: party.party), on: day)
    }
  }

  /// Undoing takes back from the document's latest due date first.
  mutating func undo(
    _ amount: Money, of document: Int64, number: String, from credit: Int64, on day: Day
  ) throws {
    let pairs = try rows.pairs(of: document, with: try rows.require(credit))
    try undo(try Settlement.undoing(amount, on: number, of: pairs), on: day)
  }
}
