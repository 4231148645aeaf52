import Company
import HumanResourcesFacts
import Kernel
import Store

/// Changes what is known of an employee: what is left out stays, an empty text clears.
package struct UpdateEmployee: UseCase, EmployeeInput {
  package static let name = "hr.update-employee"
  package static let title = "Modifier un salarié"
  package static let permission = Permission.writeEmployees

  package let employee: Reference<Employee>
  package var lastName, code: String?
  package var entry: Day?
  package var firstName, position, classification, agreement, socialNumber, iban, bic: String?
  package var street, postcode, city, email, phone, notes: String?
  package var contract: Contract?
  package var status: Standing?
  package var exit: Clearable<Day>?
  package var incomeTaxRate: Clearable<Percentage>?
  package var healthInsurance: Money?
  package var accidentRate: Percentage?
  package var hasLocalScheme: Bool?
  package var user: String?

  enum CodingKeys: String, CodingKey {
    case employee, entry, code, position, classification, agreement, iban, bic, street, postcode, city, email
    case phone, notes, contract, status, exit, user
    case lastName = "name"
    case firstName = "first_name"
    case socialNumber = "social_number"
    case incomeTaxRate = "tax_rate"
    case healthInsurance = "health_insurance"
    case accidentRate = "accident_rate"
    case hasLocalScheme = "alsace_moselle"
  }

  package init(employee: Reference<Employee>) { self.employee = employee }

  package func run(in tx: borrowing Transaction) throws -> Done {
    try Staff.requireOn(in: tx.reading)
    let before = try Employee.find(employee, in: tx.reading)
    if touchesPay { try tx.require(.readSalaries) }
    let after = Employee(id: before.id, details: try details(from: before.details, in: tx))
    try after.details.refuseConflicts(besides: before.id, in: tx.db)
    guard after != before else { return Done() }
    if let refusal = try after.refusalOfExit(insteadOf: before.details.exit, in: tx.reading) { throw refusal }
    try after.details.save(before.id, in: tx.db)
    if after.facts != before.facts { try tx.emit(EmployeeChanged(employee: after.facts)) }
    try Employee.record("modification", after, before: before.details, in: tx)
    return Done()
  }

  /// Whether it says something that only whoever may see salaries is shown.
  private var touchesPay: Bool {
    socialNumber != nil || iban != nil || bic != nil || incomeTaxRate != nil || healthInsurance != nil
      || accidentRate != nil || hasLocalScheme != nil
  }

  private func details(from before: EmployeeDetails, in tx: borrowing Transaction) throws -> EmployeeDetails {
    var details = before
    if let lastName { details.name = try FieldText.line(lastName) }
    if let code { details.code = try FieldText.line(code).uppercased() }
    if let entry { details.entry = entry }
    if let user { details.user = try EmployeeDetails.user(try FieldText.line(user), in: tx.db) }
    try details.take(self)
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
