import Company
import HumanResourcesFacts
import Kernel
import Store

/// Enters someone who was hired, with their first salary.
package struct CreateEmployee: UseCase, EmployeeInput {
  package static let name = "hr.create-employee"
  package static let title = "Créer un salarié"
  package static let permission = Permission.writeEmployees

  package let lastName: String
  /// Before contributions, each month.
  package let baseSalary: Money
  package let entry: Day
  /// Given when left out: `M-001`.
  package var code: String?
  /// Worked each month; 151.67 when left out.
  package var hours: Quantity?
  package var firstName, position, classification, agreement, socialNumber, iban, bic: String?
  package var street, postcode, city, email, phone, notes: String?
  package var contract: Contract?
  package var status: Standing?
  package var exit: Clearable<Day>?
  package var incomeTaxRate: Clearable<Percentage>?
  /// What the insurer asks for each month, shared by halves.
  package var healthInsurance: Money?
  package var accidentRate: Percentage?
  package var hasLocalScheme: Bool?
  /// The login of the user they are.
  package var user: String?

  enum CodingKeys: String, CodingKey {
    case entry, code, hours, position, classification, agreement, iban, bic, street, postcode, city, email
    case phone, notes, contract, status, exit, user
    case lastName = "name"
    case baseSalary = "base_salary"
    case firstName = "first_name"
    case socialNumber = "social_number"
    case incomeTaxRate = "tax_rate"
    case healthInsurance = "health_insurance"
    case accidentRate = "accident_rate"
    case hasLocalScheme = "alsace_moselle"
  }

  package struct Output: Encodable, Sendable {
    package let id: Int64
    package let code: String
  }

  package init(name: String, baseSalary: Money, entry: Day) {
    lastName = name
    self.baseSalary = baseSalary
    self.entry = entry
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    try Staff.requireOn(in: tx.reading)
    let salary = Salary(from: entry, monthly: baseSalary, hours: hours ?? Salary.usualHours)
    if let refusal = salary.refusal { throw refusal }
    let details = try details(in: tx)
    try details.refuseConflicts(besides: nil, in: tx.db)
    let employee = Employee(id: try details.insert(in: tx.db), details: details)
    try tx.emit(EmployeeHired(employee: employee.facts))
    try Employee.record("création", employee, before: nil, in: tx)
    try salary.agree(with: employee, before: nil, in: tx)
    return Output(id: employee.id.rawValue, code: employee.code)
  }

  private func details(in tx: borrowing Transaction) throws -> EmployeeDetails {
    let code = try FieldText.line(code ?? "").uppercased()
    var details = EmployeeDetails(
      code: code.isEmpty ? try EmployeeDetails.freeCode(in: tx.db) : code,
      name: try FieldText.line(lastName), entry: entry)
    details.user = try EmployeeDetails.user(try FieldText.line(user ?? ""), in: tx.db)
    try details.take(self)
    return details
  }
}
