import Kernel
import Ledgers
import Parties
import Store
import TreasuryFacts

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
    let party = try Party.find(supplier, in: tx.reading)
    let payment = Disbursement(
      supplier: party, day: date ?? tx.today, amount: amount, method: method, reference: reference ?? "",
      note: note ?? "")
    let plan = try payment.plan(try choices(of: party, in: tx.reading), in: tx.reading)
    let id = try payment.save(plan, in: tx)
    return Output(
      id: id, number: CashNumber.payment(id), allocated: plan.allocated, unallocated: plan.left)
  }

  private func choices(of party: Party, in reading: Reading) throws -> [AllocationPlan.Choice] {
    try AllocationWish(requests: allocations, mode: allocate).choices(.supplier, in: reading) {
      let text = [reference, note].compactMap(\.self).joined(separator: " ")
      let documents = try OpenItems.openDocuments(of: party.id.rawValue, ledger: .supplier, in: reading)
      return AllocationProposal(amount, text: text, documents: documents)
    }
  }
}
