import Kernel
import Ledgers
import Parties
import Store

/// Available credit about to be set against documents: a client's, or the company's own with a supplier.
struct CreditUse {
  let party: Party
  /// The credit named; `nil` for the oldest first.
  let credit: Credit?
  let plan: AllocationPlan

  /// - Throws: `exceedsCredit`, `otherParty` and what `AllocationPlan` throws.
  init(
    _ ledger: Ledger, of party: Reference<Party>, credit: Reference<Credit>?,
    to requests: [AllocationRequest], in reading: Reading
  ) throws {
    let party = try Party.find(party, in: reading)
    let id = party.id.rawValue
    let used = try credit.map { try OpenItems.credit($0, ledger: ledger, in: reading) }
    if let used, used.party != id { throw TreasuryRefusal.otherParty(used.number, ledger) }
    guard !requests.isEmpty else { throw CommonRefusal.missingKey("allocations") }
    let available = try used?.available ?? OpenItems.availableCredit(of: id, ledger: ledger, in: reading)
    guard available > .zero else { throw TreasuryRefusal.exceedsCredit(available: .zero) }
    let choices = try requests.map { try $0.choice(ledger, in: reading) }
    self.party = party
    self.credit = used
    do {
      plan = try AllocationPlan(available, to: choices, of: id, ledger: ledger)
    } catch TreasuryRefusal.exceedsSettlement {
      throw TreasuryRefusal.exceedsCredit(available: available)
    }
  }

  /// As the journal of actions shows it.
  func change(about subject: Subject, on day: Day) -> Change {
    let after = [
      ("Date", day.french), ("Crédit", credit?.number ?? ""), ("Affecté à", plan.allocations.french),
    ]
    return Change("affectation", of: subject, fields: Change.fields(from: [], to: after))
  }
}
