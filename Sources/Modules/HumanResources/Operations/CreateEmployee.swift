import HumanResourcesFacts
import Kernel
import Store

/// Enters someone who was hired, with their first salary.
package struct CreateEmployee: UseCase {
  package static let name = "hr.create-employee"
  package static let title = "Créer un salarié"
  package static let permission = Permission.writeEmployees

  /// What is said of them, their first salary too; the registration number is given when left out.
  package var given = FieldChanges<EmployeeDetails>()

  package struct Output: Encodable, Sendable {
    package let id: Int64
    package let code: String
  }

  package init(name: String, baseSalary: Money, entry: Day) {
    given[.name] = name
    given[.baseSalary] = baseSalary.decimal
    given[.entry] = entry.iso
  }

  package init(from decoder: any Decoder) throws {
    given = try FieldChanges(from: decoder, requiring: [.name, .baseSalary, .entry])
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    try Staff.requireOn(in: tx.reading)
    let salary = try salary
    if let refusal = salary.refusal { throw refusal }
    let details = try details(in: tx, from: salary.from)
    try details.refuseConflicts(besides: nil, in: tx.db)
    let employee = Employee(id: try details.insert(in: tx.db), details: details)
    try tx.emit(EmployeeHired(employee: employee.facts))
    try Employee.record("création", employee, before: nil, in: tx)
    try salary.agree(with: employee, before: nil, in: tx)
    return Output(id: employee.id.rawValue, code: employee.code)
  }

  /// What they earn from their first day.
  private var salary: Salary {
    get throws {
      let entry = try Notation.day.read(given[.entry] ?? "", "entry")
      let monthly = try Notation.money.read(given[.baseSalary] ?? "", "base_salary")
      let hours = try given[.hours].map { try Notation<Quantity>.decimal(.quantity).read($0, "hours") }
      return Salary(from: entry, monthly: monthly, hours: hours ?? Salary.usualHours)
    }
  }

  private func details(in tx: borrowing Transaction, from entry: Day) throws -> EmployeeDetails {
    var details = EmployeeDetails(code: "", name: "", entry: entry)
    details.user = try EmployeeDetails.user(try FieldText.line(given[.user] ?? ""), in: tx.db)
    try details.take(given)
    if details.code.isEmpty { details.code = try EmployeeDetails.freeCode(in: tx.db) }
    return details
  }
}
