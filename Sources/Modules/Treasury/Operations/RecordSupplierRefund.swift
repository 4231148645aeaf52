import Kernel
import Ledgers
import Parties
import Store

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

  package func run(in tx: borrowing Transaction) throws -> PaidBack {
    try Ledger.supplier.payBack(amount, with: supplier, by: method, on: date, reference: reference, in: tx)
  }
}
