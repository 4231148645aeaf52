import Kernel
import Ledgers
import Parties
import Store
import TreasuryFacts

/// Records money a supplier gave back: part of an advance or of its credit notes, the oldest first.
package struct RecordSupplierRefund: UseCase {
  package static let name = "treasury.record-supplier-refund"
  package static let title = "Enregistrer un remboursement fournisseur"
  package static let permission = Permission.pay

  package let supplier: Reference<Party>
  package let amount: Money
  package let method: PaymentMethod
  /// Today when left out; never after it.
  package let date: Day?
  package let reference: String?

  package struct Output: Encodable, Sendable {
    package let id: Int64
    package let number: String
    /// The credit still available with the supplier.
    package let available: Money
  }

  package init(
    supplier: Reference<Party>, amount: Money, method: PaymentMethod, date: Day? = nil,
    reference: String? = nil
  ) {
    self.supplier = supplier
    self.amount = amount
    self.method = method
    self.date = date
    self.reference = reference
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    let day = date ?? tx.today
    try MovementRule.check(amount: amount, on: day, today: tx.today)
    let party = try Party.find(supplier, in: tx.reading)
    let available = try OpenItems.availableCredit(of: party.id.rawValue, ledger: .supplier, in: tx.reading)
    guard amount <= available else { throw TreasuryRefusal.exceedsCredit(available: available) }
    let refund = NewMovement(
      ledger: .supplier, id: try MovementRows(ledger: .supplier, db: tx.db).nextID(),
      party: party.id.rawValue, kind: .refund, day: day, amount: amount, method: method,
      reference: try FieldText.line(reference ?? ""))
    let event = SupplierRefundReceived(
      refund: refund.id, party: party.facts, day: day, amount: amount, method: method,
      reference: refund.reference)
    try refund.save(event, action: "remboursement", in: tx)
    return Output(id: refund.id, number: CashNumber.supplierRefund(refund.id), available: available - amount)
  }
}
