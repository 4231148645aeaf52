import Kernel
import Ledgers
import Parties
import Store
import TreasuryFacts

/// Pays back part of a client's available credit, the oldest first.
package struct RefundCredit: UseCase {
  package static let name = "treasury.refund"
  package static let title = "Rembourser un client"
  package static let permission = Permission.refundCredit

  package let client: Reference<Party>
  package let amount: Money
  package let method: PaymentMethod
  /// Today when left out; never after it.
  package let date: Day?
  package let reference: String?

  package struct Output: Encodable, Sendable {
    package let id: Int64
    package let number: String
    /// The credit the client still holds.
    package let available: Money
  }

  package init(
    client: Reference<Party>, amount: Money, method: PaymentMethod, date: Day? = nil, reference: String? = nil
  ) {
    self.client = client
    self.amount = amount
    self.method = method
    self.date = date
    self.reference = reference
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    let day = date ?? tx.today
    try MovementRule.check(amount: amount, on: day, today: tx.today)
    let party = try Party.find(client, in: tx.reading)
    let available = try OpenItems.availableCredit(of: party.id.rawValue, in: tx.reading)
    guard amount <= available else { throw TreasuryRefusal.exceedsCredit(available: available) }
    let refund = NewMovement(
      ledger: .client, id: try MovementRows(ledger: .client, db: tx.db).nextID(), party: party.id.rawValue,
      kind: .refund, day: day, amount: amount, method: method, reference: try FieldText.line(reference ?? ""))
    let event = CreditRefunded(
      refund: refund.id, party: party.facts, day: day, amount: amount, method: method,
      reference: refund.reference)
    try refund.save(event, action: "remboursement", in: tx)
    return Output(id: refund.id, number: CashNumber.refund(refund.id), available: available - amount)
  }
}
