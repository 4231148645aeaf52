import Kernel
import Ledgers
import Parties
import Store
import TreasuryFacts

/// Sets an advance or a credit note of a supplier against its invoices: the one named, or the oldest first.
package struct AllocateSupplierCredit: UseCase {
  package static let name = "treasury.allocate-supplier-credit"
  package static let title = "Affecter un avoir ou une avance fournisseur"
  package static let permission = Permission.pay

  package let supplier: Reference<Party>
  /// A payment's or credit note's number, or its open item; the oldest first when left out.
  package let credit: Reference<Credit>?
  package let allocations: [AllocationRequest]
  /// Today when left out; never after it.
  package let date: Day?

  package struct Output: Encodable, Sendable {
    package let allocated: Money
    /// What is left of the credit used, or of all there is with the supplier.
    package let available: Money
  }

  package init(
    supplier: Reference<Party>, credit: Reference<Credit>? = nil, allocations: [AllocationRequest],
    date: Day? = nil
  ) {
    self.supplier = supplier
    self.credit = credit
    self.allocations = allocations
    self.date = date
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    let day = date ?? tx.today
    try MovementRule.check(day, today: tx.today)
    let use = try CreditUse(.supplier, of: supplier, credit: credit, to: allocations, in: tx.reading)
    let event = SupplierCreditAllocated(
      party: use.party.facts, day: day, credit: use.credit?.id.rawValue, allocations: use.plan.allocations)
    try tx.emit(event)
    try tx.record(use.change(about: event.subject, on: day))
    return Output(allocated: use.plan.allocated, available: use.plan.left)
  }
}
