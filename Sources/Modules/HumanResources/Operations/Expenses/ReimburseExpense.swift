import HumanResourcesFacts
import Kernel
import Store
import TreasuryFacts

/// Gives an employee back what was allowed.
package struct ReimburseExpense: UseCase {
  package static let name = "hr.reimburse-expense"
  package static let title = "Rembourser une note de frais"
  package static let permission = Permission.reimburseExpenses
  package let expense: Reference<ExpenseClaim>
  /// Today when left out; never after it.
  package let date: Day?
  /// By transfer when left out.
  package let method: PaymentMethod?

  package struct Output: Encodable, Sendable {
    package let number: String
    package let amount: Money
  }

  package init(expense: Reference<ExpenseClaim>, date: Day? = nil, method: PaymentMethod? = nil) {
    self.expense = expense
    self.date = date
    self.method = method
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    try Staff.requireOn(in: tx.reading)
    let (claim, day) = (try ExpenseClaim.find(expense, in: tx.reading), date ?? tx.today)
    if let refusal = try claim.refusal(of: .reimburse, in: tx.reading) { throw refusal }
    guard day <= tx.today else { throw StaffRefusal.futureDate(day, today: tx.today) }
    if let refusal = claim.refusal(payingOn: day) { throw refusal }
    let fact = ExpenseReimbursed(
      claim: claim.id.rawValue, employee: try Employee.find(claim.employee, in: tx.reading).facts, day: day,
      amount: claim.total, method: method ?? .transfer)
    try claim.insertPayment(fact, event: try tx.emit(fact), in: tx.db)
    return Output(number: claim.number, amount: fact.amount)
  }
}

extension ExpenseClaim {
  /// Money is never given back before someone allowed it.
  fileprivate func refusal(payingOn day: Day) -> ExpenseRefusal? {
    switch status {
    case .approved(let decision): day < decision.day ? .beforeApproval(decision.day) : nil
    case .submitted, .refused, .reimbursed: nil
    }
  }
}
