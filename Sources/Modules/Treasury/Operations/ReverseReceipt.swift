import Kernel
import Ledgers
import Parties
import Store
import TreasuryFacts

/// Reverses a receipt that bounced or was typed wrongly: it stays, and an opposite movement reopens what it
/// had settled.
package struct ReverseReceipt: UseCase {
  package static let name = "treasury.reverse-receipt"
  package static let title = "Rejeter un encaissement"
  package static let permission = Permission.reverseReceipt

  /// Its id or number: `E-12`.
  package let receipt: Reference<Receipt>
  /// Today when left out; never after it, nor before the receipt.
  package let date: Day?
  package let reason: String
  /// The bank's fees for the rejection.
  package let fees: Money?

  package struct Output: Encodable, Sendable {
    package let id: Int64
    package let number: String
    /// What is due again on documents.
    package let reopened: Money
  }

  package init(receipt: Reference<Receipt>, date: Day? = nil, reason: String, fees: Money? = nil) {
    self.receipt = receipt
    self.date = date
    self.reason = reason
    self.fees = fees
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    let day = date ?? tx.today
    let reason = try MovementRule.reason(reason)
    let fees = fees ?? .zero
    guard fees >= .zero else { throw TreasuryRefusal.negativeFees }
    let receipt = try Receipt.find(receipt, in: tx.reading)
    if let refusal = receipt.refusalToReverse(on: day, today: tx.today) { throw refusal }
    let settled = try OpenItems.allocations(ofReceipt: receipt.id.rawValue, in: tx.reading)
    let party = try Party.find(.id(Party.ID(receipt.party)), in: tx.reading)
    let reversal = NewMovement(
      ledger: .client, id: try MovementRows(ledger: .client, db: tx.db).nextID(), party: receipt.party,
      kind: .reversal, day: day, amount: receipt.amount, method: receipt.method,
      reference: receipt.reference, note: reason, reverses: receipt.id.rawValue, fees: fees)
    let event = ReceiptReversed(
      reversal: reversal.id, receipt: receipt.id.rawValue, party: party.facts, day: day,
      amount: receipt.amount, method: receipt.method, reason: reason, fees: fees)
    try reversal.save(event, action: "rejet", in: tx)
    return Output(
      id: reversal.id, number: CashNumber.reversal(reversal.id),
      reopened: settled.filter(\.debit.kind.isDocument).map(\.amount).sum())
  }
}
