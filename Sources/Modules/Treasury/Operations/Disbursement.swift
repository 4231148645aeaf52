import Kernel
import Ledgers
import Parties
import Store
import TreasuryFacts

/// Money about to be paid to a supplier, by a person or by the execution of a file of credit transfers.
struct Disbursement {
  let supplier: Party
  let day: Day
  /// Positive.
  let amount: Money
  let method: PaymentMethod
  var reference = ""
  var note = ""
  /// The file of credit transfers that makes it.
  var transfer: Int64?

  /// What it settles, once everything about it is checked; what no invoice takes is an advance.
  ///
  /// - Throws: `notPositive`, `futureDate`, `notASupplier` and what `AllocationPlan` throws.
  func plan(_ choices: [AllocationPlan.Choice], in reading: Reading) throws -> AllocationPlan {
    try MovementRule.check(amount: amount, on: day, today: reading.today)
    let party = supplier.id.rawValue
    if transfer == nil, !supplier.roles.isSupplier {
      let owed = try OpenItems.openDocuments(of: party, ledger: .supplier, in: reading)
      try SupplierRule.check(supplier, owed: owed)
    }
    return try AllocationPlan(amount, to: choices, of: party, ledger: .supplier, transfer: transfer)
  }

  /// Writes and tells it; answers its id.
  func save(_ plan: AllocationPlan, in tx: borrowing Transaction) throws -> Int64 {
    let payment = NewMovement(
      ledger: .supplier, id: try MovementRows(ledger: .supplier, db: tx.db).nextID(),
      party: supplier.id.rawValue, kind: .settlement, day: day, amount: amount, method: method,
      reference: try FieldText.line(reference), note: try FieldText.line(note), transfer: transfer)
    let event = PaymentRecorded(
      payment: payment.id, party: supplier.facts, day: day, amount: amount, method: method,
      reference: payment.reference, allocations: plan.allocations)
    try payment.save(event, action: "décaissement", allocations: plan.allocations, in: tx)
    return payment.id
  }
}
