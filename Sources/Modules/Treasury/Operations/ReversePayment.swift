import Kernel
import Ledgers
import Parties
import Store
import TreasuryFacts

/// Reverses a payment that the bank rejected or that was typed wrongly: it stays, and an opposite movement
/// reopens what it had settled.
package struct ReversePayment: UseCase {
  package static let name = "treasury.reverse-payment"
  package static let title = "Rejeter un décaissement"
  package static let permission = Permission.pay

  /// Its id or number: `D-12`.
  package let payment: Reference<Payment>
  /// Today when left out; never after it, nor before the payment.
  package let date: Day?
  package let reason: String
  /// The bank's fees for the rejection.
  package let fees: Money?

  package struct Output: Encodable, Sendable {
    package let id: Int64
    package let number: String
    /// What is to pay again on documents.
    package let reopened: Money
  }

  package init(payment: Reference<Payment>, date: Day? = nil, reason: String, fees: Money? = nil) {
    self.payment = payment
    self.date = date
    self.reason = reason
    self.fees = fees
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    let day = date ?? tx.today
    let reason = try MovementRule.reason(reason)
    let fees = fees ?? .zero
    guard fees >= .zero else { throw TreasuryRefusal.negativeFees }
    let payment = try Payment.find(payment, in: tx.reading)
    if let refusal = payment.refusalToReverse(on: day, today: tx.today) { throw refusal }
    let settled = try OpenItems.allocations(ofPayment: payment.id.rawValue, in: tx.reading)
    let party = try Party.find(.id(Party.ID(payment.party)), in: tx.reading)
    let reversal = NewMovement(
      ledger: .supplier, id: try MovementRows(ledger: .supplier, db: tx.db).nextID(), party: payment.party,
      kind: .reversal, day: day, amount: payment.amount, method: payment.method,
      reference: payment.reference, note: reason, reverses: payment.id.rawValue, fees: fees)
    let event = PaymentReversed(
      reversal: reversal.id, payment: payment.id.rawValue, party: party.facts, day: day,
      amount: payment.amount, method: payment.method, reason: reason, fees: fees)
    try reversal.save(event, action: "rejet", in: tx)
    return Output(
      id: reversal.id, number: CashNumber.paymentReversal(reversal.id),
      reopened: settled.filter(\.debit.kind.isDocument).map(\.amount).sum())
  }
}
