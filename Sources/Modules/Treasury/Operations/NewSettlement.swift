import Company
import Kernel
import Ledgers
import Parties
import Store
import TreasuryFacts

/// Money about to settle documents: received from a client, or paid to a supplier by a person or by the execution of a
/// file of credit transfers.
struct NewSettlement {
  let ledger: Ledger
  let party: Party
  let day: Day
  /// Positive.
  let amount: Money
  let method: PaymentMethod
  var reference = ""
  var note = ""
  /// The file of credit transfers that makes it.
  var transfer: Int64?

  /// The documents a person wishes settled: those named, or the likeliest when asked to find them.
  ///
  /// - Parameter tolerance: up to which a difference with what is due is overlooked.
  func choices(
    _ wish: AllocationWish, tolerance: Money = .zero, in reading: Reading
  ) throws -> [AllocationPlan.Choice] {
    try wish.choices(ledger, in: reading) {
      let documents = try OpenItems.openDocuments(of: party.id.rawValue, ledger: ledger, in: reading)
      return AllocationProposal(
        amount, text: "\(reference) \(note)", documents: documents, tolerance: tolerance)
    }
  }

  /// What it settles, once everything about it is checked; what no document takes is an advance.
  ///
  /// - Throws: `notPositive`, `futureDate`, `notASupplier` and what `AllocationPlan` throws.
  func plan(_ choices: [AllocationPlan.Choice], in reading: Reading) throws -> AllocationPlan {
    try MovementRule.check(amount: amount, on: day, today: reading.today)
    switch ledger {
    case .supplier where transfer == nil && !party.roles.isSupplier:
      let owed = try OpenItems.openDocuments(of: party.id.rawValue, ledger: ledger, in: reading)
      try SupplierRule.check(party, owed: owed)
    case .client, .supplier: break
    }
    return try AllocationPlan(
      amount, to: choices, of: party.id.rawValue, ledger: ledger, transfer: transfer)
  }

  /// Writes and tells it; answers its id.
  func save(_ plan: AllocationPlan, in tx: borrowing Transaction) throws -> Int64 {
    try NewMovement(
      ledger: ledger, party: party.facts, use: .settlement(plan.allocations, transfer: transfer), day: day,
      amount: amount, method: method, reference: try FieldText.line(reference), note: try FieldText.line(note)
    ).save(in: tx)
  }
}
