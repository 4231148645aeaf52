import Kernel
import Ledgers
import Parties
import Store
import TreasuryFacts

/// Sets a client's available credit against invoices: a named credit, or the oldest first.
package struct AllocateCredit: UseCase {
  package static let name = "treasury.allocate-credit"
  package static let title = "Affecter un avoir ou une avance"
  package static let permission = Permission.writeTreasury

  package let client: Reference<Party>
  /// A receipt's or credit note's number, or its open item; the oldest first when left out.
  package let credit: Reference<Credit>?
  package let allocations: [AllocationRequest]
  /// Today when left out; never after it.
  package let date: Day?

  package struct Output: Encodable, Sendable {
    package let allocated: Money
    /// What is left of the credit used, or of all the client's.
    package let available: Money
  }

  package init(
    client: Reference<Party>, credit: Reference<Credit>? = nil, allocations: [AllocationRequest],
    date: Day? = nil
  ) {
    self.client = client
    self.credit = credit
    self.allocations = allocations
    self.date = date
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    let day = date ?? tx.today
    try MovementRule.check(day, today: tx.today)
    let use = try CreditUse(.client, of: client, credit: credit, to: allocations, in: tx.reading)
    let event = CreditAllocated(
      party: use.party.facts, day: day, credit: use.credit?.id.rawValue, allocations: use.plan.allocations)
    try tx.emit(event)
    try tx.record(use.change(about: event.subject, on: day))
    return Output(allocated: use.plan.allocated, available: use.plan.left)
  }
}
