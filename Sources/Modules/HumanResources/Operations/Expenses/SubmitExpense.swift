import HumanResourcesFacts
import Kernel
import Store

/// Enters what an employee spent for the company, to be allowed by someone else.
package struct SubmitExpense: UseCase, ExpenseInput {
  package static let name = "hr.submit-expense"
  package static let title = "Saisir une note de frais"
  package static let permission = Permission.submitExpenses

  package let label: String
  /// The one the user is when left out.
  package var employee: Reference<Employee>?
  /// Today when left out; never after it.
  package var date: Day?
  package var lines: [ExpenseEntry]?
  /// One expense, where there are no lines.
  package var category: ExpenseCategory?
  package var gross: Money?
  package var vat: VATRate?
  package var km: Quantity?
  package var power: Int?
  package var electric: Bool?

  package init(
    label: String, employee: Reference<Employee>? = nil, date: Day? = nil, lines: [ExpenseEntry]
  ) {
    self.label = label
    self.employee = employee
    self.date = date
    self.lines = lines
  }

  package func run(in tx: borrowing Transaction) throws -> ExpenseAmounts {
    try Staff.requireOn(in: tx.reading)
    let employee = try Employee.claiming(employee, in: tx.reading)
    let (day, label) = (date ?? tx.today, try FieldText.line(label))
    let lines = try ExpenseDrafting(employee: employee.id, claim: nil, day: day, label: label).lines(
      try entries() ?? [], in: tx.reading)
    let new = NewExpense(employee: employee, day: day, label: label, lines: lines)
    if let refusal = new.refusal(today: tx.today) { throw refusal }
    let claim = try ExpenseClaim.find(.id(try new.insert(in: tx)), in: tx.reading)
    try claim.record("saisie", before: nil, in: tx)
    return ExpenseAmounts(claim)
  }
}
