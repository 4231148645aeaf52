import Kernel
import Ledgers
import Store

/// Undoes what settles a supplier's invoice: it is to be paid again, and the credit ours to use again.
package struct UndoSupplierAllocation: UseCase {
  package static let name = "treasury.undo-supplier-allocation"
  package static let title = "Annuler une affectation fournisseur"
  package static let permission = Permission.pay

  package let invoice: Reference<OpenDocument>
  /// A payment's or credit note's number, or its open item; every one, the latest first, when left out.
  package let credit: Reference<Credit>?
  /// All that is allocated when left out.
  package let amount: Money?
  package let reason: String
  /// Today when left out; never after it.
  package let date: Day?

  package init(
    invoice: Reference<OpenDocument>, credit: Reference<Credit>? = nil, amount: Money? = nil, reason: String,
    date: Day? = nil
  ) {
    self.invoice = invoice
    self.credit = credit
    self.amount = amount
    self.reason = reason
    self.date = date
  }

  package func run(in tx: borrowing Transaction) throws -> SettlementUndone {
    try Ledger.supplier.undo(invoice, from: credit, amount: amount, reason: reason, on: date, in: tx)
  }
}
