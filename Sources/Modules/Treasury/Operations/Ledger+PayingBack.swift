import Company
import Kernel
import Ledgers
import Parties
import Store

/// What paying back a client's credit, or being paid back by a supplier, answers.
package struct PaidBack: Encodable, Sendable {
  package let id: Int64
  package let number: String
  /// The credit still available.
  package let available: Money
}

extension Ledger {
  /// Gives back a part of the credit available, the oldest first: to a client, or from a supplier.
  ///
  /// - Parameter date: today when left out.
  /// - Throws: `notPositive`, `futureDate` or `exceedsCredit`.
  func payBack(
    _ amount: Money, with party: Reference<Party>, by method: PaymentMethod, on date: Day?,
    reference: String?,
    in tx: borrowing Transaction
  ) throws -> PaidBack {
    let day = date ?? tx.today
    try MovementRule.check(amount: amount, on: day, today: tx.today)
    let party = try Party.find(party, in: tx.reading)
    let available = try OpenItems.availableCredit(of: party.id.rawValue, ledger: self, in: tx.reading)
    guard amount <= available else { throw TreasuryRefusal.exceedsCredit(available: available) }
    let id = try NewMovement(
      ledger: self, party: party.facts, use: .refund, day: day, amount: amount, method: method,
      reference: try FieldText.line(reference ?? "")
    ).save(in: tx)
    return PaidBack(id: id, number: refundNumber(id), available: available - amount)
  }
}
