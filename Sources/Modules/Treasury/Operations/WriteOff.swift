import Company
import Kernel
import Ledgers
import Parties
import Store

/// Gives up what remains of an invoice, or part of it: within the company's tolerance, or any amount for who
/// may.
package struct WriteOff: UseCase {
  package static let name = "treasury.write-off"
  package static let title = "Abandonner un reste dû"
  package static let permission = Permission.writeOff

  package let invoice: Reference<OpenDocument>
  /// All that remains when left out.
  package let amount: Money?
  package let reason: String?
  /// Today when left out; never after it.
  package let date: Day?

  package struct Output: Encodable, Sendable {
    package let id: Int64
    package let amount: Money
    package let remaining: Money
  }

  package init(
    invoice: Reference<OpenDocument>, amount: Money? = nil, reason: String? = nil, date: Day? = nil
  ) {
    self.invoice = invoice
    self.amount = amount
    self.reason = reason
    self.date = date
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    let day = date ?? tx.today
    try MovementRule.check(day, today: tx.today)
    let document = try OpenItems.document(invoice, in: tx.reading)
    let tolerance = try CompanyProfile.load(in: tx.db).writeOffTolerance
    let limit = tx.viewer.may(.writeOffAny) ? nil : tolerance
    let amount = try WriteOffRule.amount(amount, of: document, limit: limit)
    let typed = try FieldText.line(reason ?? "")
    let party = try Party.find(.id(Party.ID(document.party)), in: tx.reading)
    let id = try GivenUp(
      document: document, amount: amount, reason: typed.isEmpty ? "Écart de règlement" : typed, day: day
    ).save(party: party.facts, in: tx)
    return Output(id: id, amount: amount, remaining: document.remaining - amount)
  }
}
