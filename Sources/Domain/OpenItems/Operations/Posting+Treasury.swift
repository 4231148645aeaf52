import Events
import Kernel

extension Posting {
  /// A receipt is a credit; what was allocated settles documents at once, the rest stays available.
  mutating func apply(_ fact: ReceiptRecorded) throws {
    let number = CashNumber.receipt(fact.receipt)
    let credit = try add(
      .receipt, fact.receipt, number: number, party: fact.party, day: fact.day, amount: -fact.amount)
    guard let credit else { return }
    for allocation in fact.allocations {
      try settle(allocation, credits: [try OpenItemRows.require(credit.id, in: db)], on: fact.day)
    }
  }

  /// A reversal reopens what the receipt had settled, then consumes the receipt itself.
  ///
  /// A refund paid out of the bounced receipt is taken from the party's other credit, and is owed beyond it.
  mutating func apply(_ fact: ReceiptReversed) throws {
    let number = CashNumber.receipt(fact.receipt)
    guard let receipt = try OpenItemRows.items(.receipt, of: fact.receipt, in: db).first else {
      throw OpenItemsRefusal.unknownItem(number)
    }
    guard receipt.amount == -fact.amount else {
      throw OpenItemsRefusal.reversalDiffers(receipt: number, amount: -receipt.amount)
    }
    let pairs = try OpenItemRows.pairs(ofCredit: receipt, in: db)
    guard !pairs.contains(where: { $0.debit.kind == .reversal }) else {
      throw OpenItemsRefusal.alreadyReversed(receipt: number)
    }
    try undo(pairs.map { ($0, $0.amount) }, on: fact.day)
    try consume(receipt.id, by: fact, number: number)
    for refund in pairs.map(\.debit) where refund.kind == .refund { try cover(refund, of: fact) }
  }

  private mutating func consume(_ receipt: Int64, by fact: ReceiptReversed, number: String) throws {
    let reversal = try add(
      .reversal, fact.reversal, number: CashNumber.reversal(fact.reversal), party: fact.party, day: fact.day,
      amount: fact.amount)
    guard let reversal else { return }
    let credit = try OpenItemRows.require(receipt, in: db)
    let plan = try Settlement.plan(fact.amount, on: number, debits: [reversal], credits: [credit])
    try match(plan, on: fact.day)
  }

  private mutating func cover(_ refund: OpenItem, of fact: ReceiptReversed) throws {
    let debit = try OpenItemRows.require(refund.id, in: db)
    let credits = try OpenItemRows.credits(of: fact.party.party, in: db)
    let amount = min(debit.remaining, -credits.map(\.remaining).sum())
    try match(
      try Settlement.plan(amount, on: refund.number, debits: [debit], credits: credits), on: fact.day)
  }

  /// A refund consumes the party's credit, oldest first.
  mutating func apply(_ fact: CreditRefunded) throws {
    let number = CashNumber.refund(fact.refund)
    let credits = try OpenItemRows.credits(of: fact.party.party, in: db)
    let refund = try add(
      .refund, fact.refund, number: number, party: fact.party, day: fact.day, amount: fact.amount)
    guard let refund else { return }
    try match(try Settlement.plan(fact.amount, on: number, debits: [refund], credits: credits), on: fact.day)
  }

  mutating func apply(_ fact: CreditAllocated) throws {
    for allocation in fact.allocations {
      let credits = try fact.credit.map { [try OpenItemRows.require($0, in: db)] }
      try settle(
        allocation, credits: try credits ?? OpenItemRows.credits(of: fact.party.party, in: db), on: fact.day)
    }
  }

  /// Undoing takes back from the document's latest due date first.
  mutating func apply(_ fact: AllocationUndone) throws {
    let credit = try OpenItemRows.require(fact.credit, in: db)
    let pairs = try OpenItemRows.pairs(of: fact.document, with: credit, in: db)
    try undo(try Settlement.undoing(fact.amount, on: fact.number, of: pairs), on: fact.day)
  }

  mutating func apply(_ fact: BalanceWrittenOff) throws {
    let credit = try add(
      .writeOff, fact.writeOff, number: fact.number, party: fact.party, day: fact.day, amount: -fact.amount)
    guard let credit else { return }
    try settle(fact.amount, of: fact.document, number: fact.number, credits: [credit], on: fact.day)
  }
}
