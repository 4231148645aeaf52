import HumanResourcesFacts
import Kernel
import Store

/// Agrees another salary, or other hours, with an employee from a day on; again for the same day, it puts right what
/// was mistyped.
package struct ChangeSalary: UseCase {
  package static let name = "hr.change-salary"
  package static let title = "Changer un salaire"
  package static let permission = Permission.writeEmployees

  package let employee: Reference<Employee>
  package let from: Day
  package let baseSalary: Money
  /// Those agreed so far when left out.
  package let hours: Quantity?
  package let reason: String?

  enum CodingKeys: String, CodingKey {
    case employee, from, hours, reason
    case baseSalary = "base_salary"
  }

  package init(
    employee: Reference<Employee>, from: Day, baseSalary: Money, hours: Quantity? = nil, reason: String? = nil
  ) {
    self.employee = employee
    self.from = from
    self.baseSalary = baseSalary
    self.hours = hours
    self.reason = reason
  }

  package func run(in tx: borrowing Transaction) throws -> Done {
    try Staff.requireOn(in: tx.reading)
    try tx.require(.readSalaries)
    let employee = try Employee.find(employee, in: tx.reading)
    let history = try Salary.history(of: employee.id, in: tx.reading)
    let before = history.first { $0.from <= from } ?? history.last
    let salary = Salary(
      from: from, monthly: baseSalary, hours: hours ?? before?.hours ?? Salary.usualHours,
      reason: try FieldText.line(reason ?? ""))
    let paid = try Payslip.lastValidatedMonth(of: employee.id, in: tx.reading)
    if let refusal = salary.refusal(for: employee, paidUntil: paid) { throw refusal }
    try salary.agree(with: employee, before: before, in: tx)
    return Done()
  }
}

extension Salary {
  /// Why it cannot be a salary at all, or `nil` when it can.
  var refusal: StaffRefusal? {
    guard monthly > .zero else { return .salaryNotPositive }
    guard monthly <= PayLimit.amount else { return .tooHigh("base_salary", most: PayLimit.amount) }
    return (Quantity(whole: 1)...Quantity(whole: 220)).contains(hours) ? nil : .hoursOutOfRange
  }

  /// Why it cannot be agreed with that employee, or `nil` when it can.
  ///
  /// - Parameter paidUntil: the first day of the last month whose slip is validated.
  func refusal(for employee: Employee, paidUntil: Day?) -> StaffRefusal? {
    if let refusal { return refusal }
    guard from >= employee.details.entry else {
      return .salaryOutsideContract(entry: employee.details.entry)
    }
    return paidUntil.flatMap { from <= $0.endOfMonth ? .salaryAlreadyPaid(from) : nil }
  }

  func agree(with employee: Employee, before: Salary?, in tx: borrowing Transaction) throws {
    let event = try tx.emit(SalaryAgreed(employee: employee.facts, from: from))
    try insert(employee.id, event: event, in: tx.db)
    try tx.record(
      Change(
        "salaire convenu", of: employee.paySubject,
        fields: Change.fields(from: before?.shown ?? [], to: shown)))
  }

  private var shown: [(String, String)] {
    [
      ("À partir du", from.french), ("Brut mensuel", monthly.frenchEuros), ("Heures", hours.french),
      ("Motif", reason),
    ]
  }
}
