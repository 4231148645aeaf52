import Kernel
import Ledgers
import Parties
import Store
import TreasuryFacts

/// What undoing a document's settlement answers.
package struct SettlementUndone: Encodable, Sendable {
  package let undone: Money
  /// What is to pay again on the document, all in all.
  package let remaining: Money
}

extension Ledger {
  /// Undoes what settles a document: it is to pay again, and the credit available again.
  ///
  /// - Parameters:
  ///   - credit: the one to take back; every one, the latest first, when left out.
  ///   - amount: all that is allocated when left out.
  ///   - date: today when left out.
  /// - Throws: `futureDate`, `reasonMissing` and what `UnallocationRule` throws.
  func undo(
    _ document: Reference<OpenDocument>, from credit: Reference<Credit>?, amount: Money?, reason: String,
    on date: Day?, in tx: borrowing Transaction
  ) throws -> SettlementUndone {
    let day = date ?? tx.today
    try MovementRule.check(day, today: tx.today)
    let reason = try MovementRule.reason(reason)
    let document = try OpenItems.document(document, ledger: self, in: tx.reading)
    let used = try credit.map { try OpenItems.credit($0, ledger: self, in: tx.reading) }
    let settlements =
      document.item == nil
      ? try OpenItems.settlements(ofDocument: document.id.rawValue, ledger: self, in: tx.reading) : []
    let parts = try UnallocationRule.parts(
      of: document, settlements: settlements, from: used?.id, amount: amount)
    let party = try Party.find(.id(Party.ID(document.party)), in: tx.reading).facts
    for (credit, amount) in parts {
      let fact = undone(amount, of: credit.item, on: document, of: party, day: day, reason: reason)
      try tx.emit(fact)
      let after = [
        ("Date", day.french), ("Règlement", credit.number), ("Montant", amount.frenchEuros),
        ("Motif", reason),
      ]
      try tx.record(Change("désaffectation", of: fact.subject, fields: Change.fields(from: [], to: after)))
    }
    let undone = parts.map(\.amount).sum()
    return SettlementUndone(undone: undone, remaining: document.remaining + undone)
  }

  private func undone(
    _ amount: Money, of credit: Int64, on document: OpenDocument, of party: PartyFacts, day: Day,
    reason: String
  ) -> any Event {
    switch self {
    case .client:
      AllocationUndone(
        party: party, day: day, credit: credit, document: document.id.rawValue, number: document.number,
        amount: amount, reason: reason)
    case .supplier:
      SupplierAllocationUndone(
        party: party, day: day, credit: credit, document: document.id.rawValue, number: document.number,
        amount: amount, reason: reason)
    }
  }
}
