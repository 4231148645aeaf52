import Kernel
import Ledgers
import Parties
import Store

/// Sets an advance or a credit note of a supplier against its invoices: the one named, or the oldest first.
package struct AllocateSupplierCredit: UseCase {
  package static let name = "treasury.allocate-supplier-credit"
  package static let title = "Affecter un avoir ou une avance fournisseur"
  package static let permission = Permission.pay

  package let supplier: Reference<Party>
  /// A payment's or credit note's number, or its open item; the oldest first when left out.
  package let credit: Reference<Credit>?
  package let allocations: [AllocationRequest]
  /// Today when left out; never after it.
  package let date: Day?

  package init(
    supplier: Reference<Party>, credit: Reference<Credit>? = nil, allocations: [AllocationRequest],
    date: Day? = nil
  ) {
    self.supplier = supplier
    self.credit = credit
    self.allocations = allocations
    self.date = date
  }

  package func run(in tx: borrowing Transaction) throws -> CreditUsed {
    try Ledger.supplier.allocate(credit, of: supplier, to: allocations, on: date, in: tx)
  }
}
