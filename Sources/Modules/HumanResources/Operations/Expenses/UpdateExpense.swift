import HumanResourcesFacts
import Kernel
import Store

/// Changes a claim nobody decided on yet: what is left out stays.
package struct UpdateExpense: UseCase, ExpenseInput {
  package static let name = "hr.update-expense"
  package static let title = "Modifier une note de frais"
  package static let permission = Permission.submitExpenses

  package let expense: Reference<ExpenseClaim>
  package var label: String?
  package var employee: Reference<Employee>?
  package var date: Day?
  /// All of them, in the place of those before.
  package var lines: [ExpenseEntry]?
  /// One expense in their place.
  package var category: ExpenseCategory?
  package var gross: Money?
  package var vat: VATRate?
  package var km: Quantity?
  package var power: Int?
  package var electric: Bool?

  package init(expense: Reference<ExpenseClaim>, label: String? = nil, lines: [ExpenseEntry]? = nil) {
    self.expense = expense
    self.label = label
    self.lines = lines
  }

  package func run(in tx: borrowing Transaction) throws -> ExpenseAmounts {
    try Staff.requireOn(in: tx.reading)
    let before = try ExpenseClaim.find(expense, in: tx.reading)
    if let refusal = try before.refusal(of: .edit, in: tx.reading) { throw refusal }
    let new = try content(from: before, in: tx.reading)
    if let refusal = new.refusal(today: tx.today) { throw refusal }
    try new.save(before.id, in: tx.db)
    let after = try ExpenseClaim.find(.id(before.id), in: tx.reading)
    try after.record("modification", before: before, in: tx)
    for whose in Set([before.employee, after.employee]).sorted() { try before.countAgain(of: whose, in: tx) }
    return ExpenseAmounts(after)
  }

  private func content(from before: ExpenseClaim, in reading: Reading) throws -> NewExpense {
    let employee = try employee.map { try Employee.claiming($0, in: reading) }
    let whose = try employee ?? Employee.find(before.employee, in: reading)
    let (day, label) = (date ?? before.day, try label.map { try FieldText.line($0) } ?? before.label)
    let drafting = ExpenseDrafting(employee: whose.id, claim: before.id, day: day, label: label)
    let entries = try entries() ?? before.entries
    return NewExpense(
      employee: whose, day: day, label: label, lines: try drafting.lines(entries, in: reading))
  }
}

/// Takes back a claim nobody decided on yet.
package struct WithdrawExpense: UseCase {
  package static let name = "hr.withdraw-expense"
  package static let title = "Retirer une note de frais"
  package static let permission = Permission.submitExpenses
  package let expense: Reference<ExpenseClaim>

  package init(expense: Reference<ExpenseClaim>) { self.expense = expense }

  package func run(in tx: borrowing Transaction) throws -> Done {
    try Staff.requireOn(in: tx.reading)
    let claim = try ExpenseClaim.find(expense, in: tx.reading)
    if let refusal = try claim.refusal(of: .withdraw, in: tx.reading) { throw refusal }
    try claim.delete(in: tx.db)
    try claim.recordWithdrawal(in: tx)
    try claim.countAgain(of: claim.employee, in: tx)
    return Done()
  }
}
