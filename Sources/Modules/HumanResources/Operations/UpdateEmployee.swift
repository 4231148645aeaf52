import HumanResourcesFacts
import Kernel
import Store

/// Changes what is known of an employee: what is left out stays, an empty text clears.
package struct UpdateEmployee: UseCase {
  package static let name = "hr.update-employee"
  package static let title = "Modifier un salarié"
  package static let permission = Permission.writeEmployees

  package let employee: Reference<Employee>
  package var given = FieldChanges<EmployeeDetails>()

  private enum CodingKeys: String, CodingKey { case employee }

  package init(employee: Reference<Employee>) { self.employee = employee }

  package init(from decoder: any Decoder) throws {
    employee = try decoder.container(keyedBy: CodingKeys.self)
      .decode(Reference<Employee>.self, forKey: .employee)
    given = try FieldChanges(from: decoder, besides: EmployeeDetails.firstSalary)
  }

  package func run(in tx: borrowing Transaction) throws -> Done {
    try Staff.requireOn(in: tx.reading)
    let before = try Employee.find(employee, in: tx.reading)
    if given.touches(EmployeeDetails.payKeys) { try tx.require(.readSalaries) }
    let after = Employee(id: before.id, details: try details(from: before.details, in: tx))
    try after.details.refuseConflicts(besides: before.id, in: tx.db)
    guard after != before else { return Done() }
    if let refusal = try after.refusalOfExit(insteadOf: before.details.exit, in: tx.reading) { throw refusal }
    try after.details.save(before.id, in: tx.db)
    if after.facts != before.facts { try tx.emit(EmployeeChanged(employee: after.facts)) }
    try Employee.record("modification", after, before: before.details, in: tx)
    return Done()
  }

  private func details(from before: EmployeeDetails, in tx: borrowing Transaction) throws -> EmployeeDetails {
    var details = before
    if let user = given[.user] {
      details.user = try EmployeeDetails.user(try FieldText.line(user), in: tx.db)
    }
    try details.take(given)
    return details
  }
}

extension Employee {
  /// Why they cannot leave that day, or `nil`: a slip that stands pays days after it.
  fileprivate func refusalOfExit(insteadOf before: Day?, in reading: Reading) throws -> StaffRefusal? {
    guard let exit = details.exit, exit != before,
      let paid = try Payslip.lastValidatedMonth(of: id, in: reading)
    else { return nil }
    return exit < min(paid.endOfMonth, before ?? paid.endOfMonth) ? .exitAlreadyPaid(paid) : nil
  }
}
