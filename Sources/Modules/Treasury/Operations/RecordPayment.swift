import Kernel
import Ledgers
import Parties
import Store

/// Records money paid to a supplier and, when asked, what it settles; the rest is an advance with it.
package struct RecordPayment: UseCase {
  package static let name = "treasury.record-payment"
  package static let title = "Enregistrer un décaissement"
  package static let permission = Permission.pay

  package let supplier: Reference<Party>
  /// Today when left out; never after it.
  package let date: Day?
  package let amount: Money
  package let method: PaymentMethod
  package let reference: String?
  package let note: String?
  /// What it settles, by our number; nothing when left out or empty.
  package let allocations: [AllocationRequest]?
  /// `auto` settles what `AllocationProposal` proposes; excludes `allocations`.
  package let allocate: AllocationMode?

  package struct Output: Encodable, Sendable {
    package let id: Int64
    package let number: String
    package let allocated: Money
    /// What stays available as an advance with the supplier.
    package let unallocated: Money
  }

  package init(
    supplier: Reference<Party>, date: Day? = nil, amount: Money, method: PaymentMethod,
    reference: String? = nil, note: String? = nil, allocations: [AllocationRequest]? = nil,
    allocate: AllocationMode? = nil
  ) {
    self.supplier = supplier
    self.date = date
    self.amount = amount
    self.method = method
    self.reference = reference
    self.note = note
    self.allocations = allocations
    self.allocate = allocate
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    let payment = NewSettlement(
      ledger: .supplier, party: try Party.find(supplier, in: tx.reading), day: date ?? tx.today,
      amount: amount, method: method, reference: reference ?? "", note: note ?? "")
    let choices = try payment.choices(
      AllocationWish(requests: allocations, mode: allocate), in: tx.reading)
    let plan = try payment.plan(choices, in: tx.reading)
    let id = try payment.save(plan, in: tx)
    return Output(
      id: id, number: CashNumber.payment(id), allocated: plan.allocated, unallocated: plan.left)
  }
}
