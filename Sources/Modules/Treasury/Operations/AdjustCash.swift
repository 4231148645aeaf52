import Kernel
import Ledgers
import Store
import TreasuryFacts

/// Puts cash or the bank right by hand, with a reason: a difference found when counting, a bank charge.
package struct AdjustCash: UseCase {
  package static let name = "treasury.adjust"
  package static let title = "Ajuster la trésorerie"
  package static let permission = Permission.adjustCash

  /// Today when left out; never after it.
  package let date: Day?
  /// Signed: positive comes in, negative goes out.
  package let amount: Money
  package let method: PaymentMethod
  package let reason: String

  package struct Output: Encodable, Sendable {
    package let id: Int64
    package let number: String
  }

  package init(date: Day? = nil, amount: Money, method: PaymentMethod, reason: String) {
    self.date = date
    self.amount = amount
    self.method = method
    self.reason = reason
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    let day = date ?? tx.today
    try MovementRule.check(signed: amount, on: day, today: tx.today)
    let event = CashAdjusted(
      adjustment: try AdjustmentRows.nextID(in: tx.db), day: day, amount: amount, method: method,
      reason: try MovementRule.reason(reason))
    try AdjustmentRows.insert(event, event: try tx.emit(event), in: tx.db)
    let after = [
      ("Date", day.french), ("Montant", amount.frenchEuros), ("Mode", method.label), ("Motif", event.reason),
    ]
    try tx.record(Change("ajustement", of: event.subject, fields: Change.fields(from: [], to: after)))
    return Output(id: event.adjustment, number: CashNumber.adjustment(event.adjustment))
  }
}
