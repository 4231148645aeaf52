import HumanResourcesFacts
import Kernel
import Store

/// Allows a claim: the company owes it from that day.
package struct ApproveExpense: UseCase {
  package static let name = "hr.approve-expense"
  package static let title = "Approuver une note de frais"
  package static let permission = Permission.approveExpenses
  package let expense: Reference<ExpenseClaim>

  package init(expense: Reference<ExpenseClaim>) { self.expense = expense }

  package func run(in tx: borrowing Transaction) throws -> ExpenseAmounts {
    let claim = try ExpenseClaim.toDecide(expense, .approve, in: tx.reading)
    let fact = ExpenseApproved(
      claim: claim.id.rawValue, employee: try Employee.find(claim.employee, in: tx.reading).facts,
      day: tx.today, lines: claim.lines.map(\.fact), total: claim.total)
    try claim.insertApproval(fact, by: tx.viewer.login, event: try tx.emit(fact), in: tx.db)
    return ExpenseAmounts(claim)
  }
}

/// Refuses a claim, saying why.
package struct RefuseExpense: UseCase {
  package static let name = "hr.refuse-expense"
  package static let title = "Refuser une note de frais"
  package static let permission = Permission.approveExpenses
  package let expense: Reference<ExpenseClaim>
  package let reason: String

  package init(expense: Reference<ExpenseClaim>, reason: String) {
    self.expense = expense
    self.reason = reason
  }

  package func run(in tx: borrowing Transaction) throws -> Done {
    let claim = try ExpenseClaim.toDecide(expense, .refuse, in: tx.reading)
    let fact = ExpenseRefused(
      claim: claim.id.rawValue, employee: try Employee.find(claim.employee, in: tx.reading).facts,
      day: tx.today, reason: try PayText.reason(reason))
    try claim.insertRefusal(fact, by: tx.viewer.login, event: try tx.emit(fact), in: tx.db)
    try claim.countAgain(of: claim.employee, in: tx)
    return Done()
  }
}

extension ExpenseClaim {
  /// The claim a decision is about, once the viewer may take it.
  fileprivate static func toDecide(
    _ reference: Reference<ExpenseClaim>, _ command: Command, in reading: Reading
  ) throws -> ExpenseClaim {
    try Staff.requireOn(in: reading)
    let claim = try find(reference, in: reading)
    if let refusal = try claim.refusal(of: command, in: reading) { throw refusal }
    guard claim.day <= reading.today else { throw ExpenseRefusal.beforeClaim(claim.day) }
    return claim
  }
}
