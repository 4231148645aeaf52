import Kernel
import Ledgers
import Parties
import Store

/// What reversing a receipt or a payment answers.
package struct Reversed: Encodable, Sendable {
  /// The reversal's own.
  package let id: Int64
  package let number: String
  /// What is due again on documents, or to pay again.
  package let reopened: Money
}

extension Ledger {
  /// Undoes a receipt or a payment: it stays, and an opposite movement reopens what it had settled.
  ///
  /// - Parameter date: today when left out.
  /// - Throws: `reasonMissing`, `negativeFees`, and why the settlement cannot be reversed.
  func reverse(
    _ settlement: Reference<CashMovement>, on date: Day?, reason: String, fees: Money?,
    in tx: borrowing Transaction
  ) throws -> Reversed {
    let day = date ?? tx.today
    let reason = try MovementRule.reason(reason)
    let fees = fees ?? .zero
    guard fees >= .zero else { throw TreasuryRefusal.negativeFees }
    let settlement = try CashMovement.find(settlement, self, in: tx.reading)
    if let refusal = settlement.refusalToReverse(on: day, today: tx.today) { throw refusal }
    let settled = try OpenItems.allocations(
      ofSettlement: settlement.id.rawValue, ledger: self, in: tx.reading)
    let party = try Party.find(.id(Party.ID(settlement.party)), in: tx.reading)
    let id = try NewMovement(
      ledger: self, party: party.facts, use: .reversal(of: settlement.id.rawValue, fees: fees), day: day,
      amount: settlement.amount, method: settlement.method, reference: settlement.reference, note: reason
    ).save(in: tx)
    return Reversed(
      id: id, number: reversalNumber(id),
      reopened: settled.filter(\.debit.kind.isDocument).map(\.amount).sum())
  }
}
