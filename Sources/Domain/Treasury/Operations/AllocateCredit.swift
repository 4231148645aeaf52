import Events
import Kernel
import OpenItems
import Parties
import Store

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
    let party = try Party.find(client, in: tx.reading)
    let used = try credit.map { try OpenItems.credit($0, in: tx.reading) }
    if let used, used.party != party.id.rawValue { throw TreasuryRefusal.otherClient(used.number) }
    let available = try used?.available ?? OpenItems.availableCredit(of: party.id.rawValue, in: tx.reading)
    let plan = try plan(of: available, party: party, in: tx.reading)
    let event = CreditAllocated(
      party: party.facts, day: day, credit: used?.id.rawValue, allocations: plan.allocations)
    try tx.emit(event)
    let after = [
      ("Date", day.french), ("Crédit", used?.number ?? ""), ("Affecté à", plan.allocations.french),
    ]
    try tx.record(Change("affectation", of: event.subject, fields: Change.fields(from: [], to: after)))
    return Output(allocated: plan.allocated, available: plan.left)
  }

  private func plan(of available: Money, party: Party, in reading: Reading) throws -> AllocationPlan {
    guard !allocations.isEmpty else { throw CommonRefusal.missingKey("allocations") }
    guard available > .zero else { throw TreasuryRefusal.exceedsCredit(available: .zero) }
    let choices = try allocations.map { try $0.choice(in: reading) }
    do {
      return try AllocationPlan(available, to: choices, of: party.id.rawValue)
    } catch TreasuryRefusal.exceedsReceipt {
      throw TreasuryRefusal.exceedsCredit(available: available)
    }
  }
}
