import Kernel
import TreasuryFacts

/// What cash does to what clients owe.
extension Posting {
  mutating func apply(_ fact: ReceiptRecorded) throws {
    let movement = PostedCash(id: fact.receipt, party: fact.party, day: fact.day, amount: fact.amount)
    try settle(by: movement, fact.allocations)
  }

  mutating func apply(_ fact: ReceiptReversed) throws {
    let movement = PostedCash(id: fact.reversal, party: fact.party, day: fact.day, amount: fact.amount)
    try reverse(fact.receipt, by: movement)
  }

  mutating func apply(_ fact: CreditRefunded) throws {
    try refund(PostedCash(id: fact.refund, party: fact.party, day: fact.day, amount: fact.amount))
  }

  mutating func apply(_ fact: CreditAllocated) throws {
    try allocate(fact.allocations, from: fact.credit, of: fact.party, on: fact.day)
  }

  mutating func apply(_ fact: AllocationUndone) throws {
    try undo(fact.amount, of: fact.document, number: fact.number, from: fact.credit, on: fact.day)
  }

  mutating func apply(_ fact: BalanceWrittenOff) throws {
    let credit = try add(
      .writeOff, fact.writeOff, number: fact.number, party: fact.party, day: fact.day, amount: -fact.amount)
    guard let credit else { return }
    try settle(fact.amount, of: fact.document, number: fact.number, credits: [credit], on: fact.day)
  }
}

/// What cash does to what suppliers are owed.
extension Posting {
  mutating func apply(_ fact: PaymentRecorded) throws {
    let movement = PostedCash(id: fact.payment, party: fact.party, day: fact.day, amount: fact.amount)
    try settle(by: movement, fact.allocations)
  }

  mutating func apply(_ fact: PaymentReversed) throws {
    let movement = PostedCash(id: fact.reversal, party: fact.party, day: fact.day, amount: fact.amount)
    try reverse(fact.payment, by: movement)
  }

  mutating func apply(_ fact: SupplierRefundReceived) throws {
    try refund(PostedCash(id: fact.refund, party: fact.party, day: fact.day, amount: fact.amount))
  }

  mutating func apply(_ fact: SupplierCreditAllocated) throws {
    try allocate(fact.allocations, from: fact.credit, of: fact.party, on: fact.day)
  }

  mutating func apply(_ fact: SupplierAllocationUndone) throws {
    try undo(fact.amount, of: fact.document, number: fact.number, from: fact.credit, on: fact.day)
  }
}
