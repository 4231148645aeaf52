import HumanResourcesFacts
import Kernel
import Store
import TreasuryFacts

/// Advances money to an employee on pay to come.
package struct GrantAdvance: UseCase {
  package static let name = "hr.grant-advance"
  package static let title = "Accorder une avance sur salaire"
  package static let permission = Permission.payStaff

  package let employee: Reference<Employee>
  package let amount: Money
  /// What is taken back from each pay; all that may be when left out.
  package let monthly: Money?
  /// Today when left out; never after it.
  package let date: Day?
  package let method: PaymentMethod?
  package let note: String?

  package struct Output: Encodable, Sendable {
    package let id: Int64
    package let number: String
  }

  package init(
    employee: Reference<Employee>, amount: Money, monthly: Money? = nil, date: Day? = nil,
    method: PaymentMethod? = nil, note: String? = nil
  ) {
    self.employee = employee
    self.amount = amount
    self.monthly = monthly
    self.date = date
    self.method = method
    self.note = note
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    try Staff.requireOn(in: tx.reading)
    try tx.require(.readSalaries)
    let day = date ?? tx.today
    try PayText.check(amount, upTo: PayLimit.amount, on: day, today: tx.today)
    let employee = try Employee.find(employee, in: tx.reading)
    guard employee.facts.isPresent(on: day) else { throw PayRefusal.notEmployed(employee.code, day) }
    let monthly = monthly ?? amount
    guard monthly > .zero else { throw StaffRefusal.notPositive }
    let fact = AdvanceGranted(
      advance: try Advance.nextID(in: tx.db), employee: employee.facts, day: day, amount: amount,
      method: method ?? .transfer)
    try Advance.insert(
      fact, monthly: min(monthly, amount), note: try FieldText.line(note ?? ""), event: try tx.emit(fact),
      in: tx.db)
    return Output(id: fact.advance, number: Advance.number(fact.advance))
  }
}

/// Takes back part of an advance otherwise than by pay.
package struct RepayAdvance: UseCase {
  package static let name = "hr.repay-advance"
  package static let title = "Encaisser le remboursement d’une avance"
  package static let permission = Permission.payStaff

  package let advance: Reference<Advance>
  /// All that remains when left out.
  package let amount: Money?
  package let date: Day?
  package let method: PaymentMethod?

  package init(
    advance: Reference<Advance>, amount: Money? = nil, date: Day? = nil, method: PaymentMethod? = nil
  ) {
    self.advance = advance
    self.amount = amount
    self.date = date
    self.method = method
  }

  package func run(in tx: borrowing Transaction) throws -> Done {
    try Staff.requireOn(in: tx.reading)
    let advance = try Advance.find(advance, in: tx.reading)
    let (day, amount) = (date ?? tx.today, amount ?? advance.remaining)
    if let refusal = advance.refusal(repaying: amount, on: day) { throw refusal }
    try PayText.check(amount, upTo: advance.remaining, on: day, today: tx.today)
    let fact = AdvanceRepaid(
      advance: advance.id.rawValue, employee: try Employee.find(advance.employee, in: tx.reading).facts,
      day: day, amount: amount, method: method ?? .transfer)
    try advance.insertRepayment(fact, event: try tx.emit(fact), in: tx.db)
    return Done()
  }
}
