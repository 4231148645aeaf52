import Kernel
import Ledgers
import Parties
import Store
import TreasuryFacts

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

  package struct Output: Encodable, Sendable {
    package let undone: Money
    /// What is to pay again on the invoice, all in all.
    package let remaining: Money
  }

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

  package func run(in tx: borrowing Transaction) throws -> Output {
    let day = date ?? tx.today
    try MovementRule.check(day, today: tx.today)
    let reason = try MovementRule.reason(reason)
    let undoing = try Undoing(.supplier, of: invoice, from: credit, amount: amount, in: tx.reading)
    for (credit, amount) in undoing.parts {
      let event = SupplierAllocationUndone(
        party: undoing.party.facts, day: day, credit: credit.item, document: undoing.document.id.rawValue,
        number: undoing.document.number, amount: amount, reason: reason)
      try tx.emit(event)
      try tx.record(Undoing.change(amount, of: credit, about: event.subject, on: day, reason: reason))
    }
    return Output(undone: undoing.undone, remaining: undoing.remaining)
  }
}
