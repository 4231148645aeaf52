import HumanResourcesFacts
import Kernel
import Store
import TreasuryFacts

/// Pays a social body, or the tax office, what slips say it is owed.
package struct PayContributions: UseCase {
  package static let name = "hr.pay-contributions"
  package static let title = "Payer un organisme social"
  package static let permission = Permission.payStaff

  package let body: PayBody
  /// All that is due when left out.
  package let amount: Money?
  package let date: Day?
  package let method: PaymentMethod?
  package let reference: String?

  package struct Output: Encodable, Sendable {
    package let id: Int64
    package let number: String
    package let amount: Money
  }

  package init(
    body: PayBody, amount: Money? = nil, date: Day? = nil, method: PaymentMethod? = nil,
    reference: String? = nil
  ) {
    self.body = body
    self.amount = amount
    self.date = date
    self.method = method
    self.reference = reference
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    try Staff.requireOn(in: tx.reading)
    try tx.require(.readSalaries)
    let day = date ?? tx.today
    let due = try BodyAccount.due(to: body, in: tx.reading)
    guard due > .zero || amount != nil else { throw PayRefusal.nothingDue(body.label) }
    let paid = amount ?? due
    try PayText.check(paid, upTo: max(due, PayLimit.payment), on: day, today: tx.today)
    let fact = ContributionsPaid(
      payment: try BodyAccount.nextID(in: tx.db), body: body, day: day, amount: paid,
      method: method ?? .directDebit, reference: try FieldText.line(reference ?? ""))
    try BodyAccount.insert(fact, event: try tx.emit(fact), in: tx.db)
    return Output(id: fact.payment, number: fact.subject.label, amount: paid)
  }
}
