import Company
import Kernel
import Ledgers
import Parties
import Store
import TreasuryFacts

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
    let party = try Party.find(client, in: tx.reading)
    let choices = try choices(of: party, in: tx.reading)
    let plan = try AllocationPlan(amount, to: choices, of: party.id.rawValue)
    let id = try save(plan, of: party, on: day, in: tx)
    let writtenOff = try settleDifferences(of: plan, choices: choices, party: party, on: day, in: tx)
    return Output(
      id: id, number: CashNumber.receipt(id), allocated: plan.allocated, unallocated: plan.left,
      writtenOff: writtenOff)
  }

  private func choices(of party: Party, in reading: Reading) throws -> [AllocationPlan.Choice] {
    try AllocationWish(requests: allocations, mode: allocate).choices(.client, in: reading) {
      let text = [reference, note].compactMap(\.self).joined(separator: " ")
      let documents = try OpenItems.openDocuments(of: party.id.rawValue, in: reading)
      let tolerance = writeOff == true ? try CompanyProfile.load(in: reading).writeOffTolerance : .zero
      return AllocationProposal(amount, text: text, documents: documents, tolerance: tolerance)
    }
  }

  private func save(
    _ plan: AllocationPlan, of party: Party, on day: Day, in tx: borrowing Transaction
  ) throws -> Int64 {
    let receipt = NewMovement(
      ledger: .client, id: try MovementRows(ledger: .client, db: tx.db).nextID(), party: party.id.rawValue,
      kind: .settlement, day: day, amount: amount, method: method,
      reference: try FieldText.line(reference ?? ""), note: try FieldText.line(note ?? ""))
    let event = ReceiptRecorded(
      receipt: receipt.id, party: party.facts, day: day, amount: amount, method: method,
      reference: receipt.reference, allocations: plan.allocations)
    try receipt.save(event, action: "encaissement", allocations: plan.allocations, in: tx)
    return receipt.id
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
