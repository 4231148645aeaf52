import Events
import Kernel
import OpenItems
import Parties
import Store

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
    let document = try OpenItems.document(invoice, in: tx.reading)
    let used = try credit.map { try OpenItems.credit($0, in: tx.reading) }
    let settlements = try OpenItems.settlements(ofDocument: document.id.rawValue, in: tx.reading)
    let parts = try UnallocationRule.parts(
      of: document, settlements: document.item == nil ? settlements : [], from: used?.id, amount: amount)
    let party = try Party.find(.id(Party.ID(document.party)), in: tx.reading)
    for (credit, amount) in parts {
      let event = AllocationUndone(
        party: party.facts, day: day, credit: credit.item, document: document.id.rawValue,
        number: document.number,
        amount: amount, reason: reason)
      try tx.emit(event)
      let after = [
        ("Date", day.french), ("Règlement", credit.number), ("Montant", amount.frenchEuros),
        ("Motif", reason),
      ]
      try tx.record(Change("désaffectation", of: event.subject, fields: Change.fields(from: [], to: after)))
    }
    let undone = parts.map(\.amount).sum()
    return Output(undone: undone, remaining: document.remaining + undone)
  }
}
