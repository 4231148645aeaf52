import Kernel
import Ledgers
import Parties
import Store

/// Sets a client's available credit against invoices: a named credit, or the oldest first.
package struct AllocateCredit: UseCase {
  package static let name = "treasury.allocate-credit"
  package static let title = "Affecter un avoir ou une avance"
  package static let permission = Permission.writeTreasury

  package let client: Reference<Party>
  /// A receipt's or credit note's number, or its open item; the oldest first when left out.
  package let credit: Reference<Credit>?
  package let allocations: [AllocationRequest]
  /// Today when left out; never after it.
  package let date: Day?

  package init(
    client: Reference<Party>, credit: Reference<Credit>? = nil, allocations: [AllocationRequest],
    date: Day? = nil
  ) {
    self.client = client
    self.credit = credit
    self.allocations = allocations
    self.date = date
  }

  package func run(in tx: borrowing Transaction) throws -> CreditUsed {
    try Ledger.client.allocate(credit, of: client, to: allocations, on: date, in: tx)
  }
}
