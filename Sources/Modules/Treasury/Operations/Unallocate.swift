import Kernel
import Ledgers
import Parties
import Store
import TreasuryFacts

/// Undoes what settles an invoice: it is due again, and the credit available again.
package struct Unallocate: UseCase {
  package static let name = "treasury.unallocate"
  package static let title = "Annuler une affectation"
  package static let permission = Permission.writeTreasury

  package let invoice: Reference<OpenDocument>
  /// A receipt's or credit note's number, or its open item; every one, the latest first, when left out.
  package let credit: Reference<Credit>?
  /// All that is allocated when left out.
  package let amount: Money?
  package let reason: String
  /// Today when left out; never after it.
  package let date: Day?

  package struct Output: Encodable, Sendable {
    package let undone: Money
    /// What is due again on the invoice, all in all.
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
    let undoing = try Undoing(.client, of: invoice, from: credit, amount: amount, in: tx.reading)
    for (credit, amount) in undoing.parts {
      let event = AllocationUndone(
        party: undoing.party.facts, day: day, credit: credit.item, document: undoing.document.id.rawValue,
        number: undoing.document.number, amount: amount, reason: reason)
      try tx.emit(event)
      try tx.record(Undoing.change(amount, of: credit, about: event.subject, on: day, reason: reason))
    }
    return Output(undone: undoing.undone, remaining: undoing.remaining)
  }
}
