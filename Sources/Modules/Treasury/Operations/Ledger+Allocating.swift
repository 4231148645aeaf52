import Kernel
import Ledgers
import Parties
import Store
import TreasuryFacts

/// What setting available credit against documents answers.
package struct CreditUsed: Encodable, Sendable {
  package let allocated: Money
  /// What is left of the credit used, or of all the party's.
  package let available: Money
}

extension Ledger {
  /// Sets available credit against documents: a client's, or the company's own with a supplier; the oldest first unless
  /// one is named.
  ///
  /// - Parameter date: today when left out.
  /// - Throws: `futureDate`, `exceedsCredit`, `otherParty` and what `AllocationPlan` throws.
  func allocate(
    _ credit: Reference<Credit>?, of party: Reference<Party>, to requests: [AllocationRequest], on date: Day?,
    in tx: borrowing Transaction
  ) throws -> CreditUsed {
    let day = date ?? tx.today
    try MovementRule.check(day, today: tx.today)
    let party = try Party.find(party, in: tx.reading)
    let used = try credit.map { try OpenItems.credit($0, ledger: self, in: tx.reading) }
    let plan = try plan(used, of: party.id.rawValue, to: requests, in: tx.reading)
    let fact: any Event =
      switch self {
      case .client:
        CreditAllocated(
          party: party.facts, day: day, credit: used?.id.rawValue, allocations: plan.allocations)
      case .supplier:
        SupplierCreditAllocated(
          party: party.facts, day: day, credit: used?.id.rawValue, allocations: plan.allocations)
      }
    try tx.emit(fact)
    let after = [
      ("Date", day.french), ("Crédit", used?.number ?? ""), ("Affecté à", plan.allocations.french),
    ]
    try tx.record(Change("affectation", of: fact.subject, fields: Change.fields(from: [], to: after)))
    return CreditUsed(allocated: plan.allocated, available: plan.left)
  }

  private func plan(
    _ used: Credit?, of party: Int64, to requests: [AllocationRequest], in reading: Reading
  ) throws -> AllocationPlan {
    if let used, used.party != party { throw TreasuryRefusal.otherParty(used.number, self) }
    guard !requests.isEmpty else { throw CommonRefusal.missingKey("allocations") }
    let available = try used?.available ?? OpenItems.availableCredit(of: party, ledger: self, in: reading)
    guard available > .zero else { throw TreasuryRefusal.exceedsCredit(available: .zero) }
    let choices = try requests.map { try $0.choice(self, in: reading) }
    do {
      return try AllocationPlan(available, to: choices, of: party, ledger: self)
    } catch TreasuryRefusal.exceedsSettlement {
      throw TreasuryRefusal.exceedsCredit(available: available)
    }
  }
}
