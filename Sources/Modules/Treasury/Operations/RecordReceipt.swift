import Company
import Kernel
import Ledgers
import Parties
import Store

/// Records money received from a client and, when asked, what it settles; the rest is the client's credit.
package struct RecordReceipt: UseCase {
  package static let name = "treasury.record-receipt"
  package static let title = "Enregistrer un encaissement"
  package static let permission = Permission.writeTreasury

  package let client: Reference<Party>
  /// Today when left out; never after it.
  package let date: Day?
  package let amount: Money
  package let method: PaymentMethod
  package let reference: String?
  package let note: String?
  /// What it settles; nothing when left out or empty.
  package let allocations: [AllocationRequest]?
  /// `auto` settles what `AllocationProposal` proposes; excludes `allocations`.
  package let allocate: AllocationMode?
  /// Whether a document left short by no more than the company's tolerance is settled by a write-off.
  package let writeOff: Bool?

  enum CodingKeys: String, CodingKey {
    case client, date, amount, method, reference, note, allocations, allocate
    case writeOff = "write_off"
  }

  package struct Output: Encodable, Sendable {
    package let id: Int64
    package let number: String
    package let allocated: Money
    /// What stays available as the client's credit.
    package let unallocated: Money
    /// What was given up, within the tolerance.
    package let writtenOff: Money

    enum CodingKeys: String, CodingKey {
      case id, number, allocated, unallocated
      case writtenOff = "written_off"
    }
  }

  package init(
    client: Reference<Party>, date: Day? = nil, amount: Money, method: PaymentMethod,
    reference: String? = nil,
    note: String? = nil, allocations: [AllocationRequest]? = nil, allocate: AllocationMode? = nil,
    writeOff: Bool? = nil
  ) {
    self.client = client
    self.date = date
    self.amount = amount
    self.method = method
    self.reference = reference
    self.note = note
    self.allocations = allocations
    self.allocate = allocate
    self.writeOff = writeOff
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    let day = date ?? tx.today
    try MovementRule.check(amount: amount, on: day, today: tx.today)
    let receipt = NewSettlement(
      ledger: .client, party: try Party.find(client, in: tx.reading), day: day, amount: amount,
      method: method, reference: reference ?? "", note: note ?? "")
    let choices = try receipt.choices(
      AllocationWish(requests: allocations, mode: allocate),
      tolerance: writeOff == true ? try CompanyProfile.load(in: tx.reading).writeOffTolerance : .zero,
      in: tx.reading)
    let plan = try receipt.plan(choices, in: tx.reading)
    let id = try receipt.save(plan, in: tx)
    let writtenOff = try settleDifferences(of: plan, choices: choices, party: receipt.party, on: day, in: tx)
    return Output(
      id: id, number: CashNumber.receipt(id), allocated: plan.allocated, unallocated: plan.left,
      writtenOff: writtenOff)
  }

  /// Gives up what is left of the documents chosen, when all of the receipt is used and the tolerance covers
  /// it.
  private func settleDifferences(
    of plan: AllocationPlan, choices: [AllocationPlan.Choice], party: Party, on day: Day,
    in tx: borrowing Transaction
  ) throws -> Money {
    guard writeOff == true, plan.left == .zero else { return .zero }
    try tx.require(.writeOff)
    let tolerance = try CompanyProfile.load(in: tx.db).writeOffTolerance
    var total = Money.zero
    for document in Set(choices.map(\.document)).sorted(by: { $0.id < $1.id }) where document.item == nil {
      let missing = plan.remaining(of: document)
      guard missing > .zero, missing < document.remaining, missing <= tolerance else { continue }
      try GivenUp(document: document, amount: missing, reason: "Écart de règlement", day: day)
        .save(party: party.facts, in: tx)
      total += missing
    }
    return total
  }
}
