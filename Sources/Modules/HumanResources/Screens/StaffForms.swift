import CompanyFacts
import Desk
import HumanResources
import HumanResourcesFacts
import Kernel
import Store

extension Screens {
  /// The forms of people and of their contracts.
  package static let staffForms: [FormScreen] = [employeeForm, salaryForm] + payslipForms + payMoneyForms

  /// An employee's record: made when its number is 0, changed otherwise.
  private static let employeeForm = FormScreen(
    id: .employee, title: "Fiche employé", permission: .writeEmployees,
    fields: { reading, record, _ in employeeFields(record, for: reading.viewer) },
    load: { reading, record in
      guard record != 0 else {
        return [.entry: reading.today.iso, .contract: "cdi", .status: "non-cadre"]
      }
      return try employeeValues(record, in: reading)
    },
    notes: { reading, record, values in try employeeNotes(record, values, in: reading) },
    save: { session, record, values in
      record == 0 ? try hire(values, in: session) : try change(record, values, in: session)
    })

  private static func employeeValues(_ record: Int64, in reading: Reading) throws -> FormValues {
    let employee = try Employee.find(Employee.ID(record), in: reading)
    let user = try employee.details.user.map { try People.member($0, in: reading).login }
    return employee.formValues(for: reading.viewer, user: user ?? "")
  }

  private static func employeeFields(_ record: Int64, for viewer: Viewer) -> [FormField] {
    guard record != 0 else { return EmployeeDetails.fields.form(requiring: [.position]) }
    let hidden = viewer.may(.readSalaries) ? [] : EmployeeDetails.payKeys
    return EmployeeDetails.fields.form(besides: EmployeeDetails.firstSalary.union(hidden))
  }

  /// What the numbers typed mean, or why they are wrong, before anything is saved.
  private static func employeeNotes(
    _ record: Int64, _ values: FormValues, in reading: Reading
  ) throws -> [String] {
    var notes: [String] = []
    do throws(IdentifierError) {
      if let text = values[.socialNumber], !text.isEmpty {
        notes.append("N° de sécurité sociale \(try NIR(text).formatted)")
      }
      if let text = values[.iban], !text.isEmpty { notes.append("IBAN \(try IBAN(text).formatted)") }
    } catch {
      notes.append("\(error.message) \(error.remedy)")
    }
    guard record == 0, let monthly = values[.baseSalary].flatMap({ Money(decimal: $0) }) else {
      return notes
    }
    let hours = values[.hours].flatMap { Quantity(decimal: $0) } ?? Salary.usualHours
    return notes + (try minimumNotes(monthly, hours: hours, on: reading.today, in: reading))
  }

  /// A word when a salary is under the minimum wage.
  static func minimumNotes(
    _ monthly: Money, hours: Quantity, on day: Day, in reading: Reading
  ) throws -> [String] {
    guard let hourly = try PaySetting.of(.minimumWage, on: day, in: reading)?.value else { return [] }
    let minimum = Money.rounding(
      Int128(hourly.millionths) * Int128(hours.units), dividedBy: 100_000_000)
    return monthly < minimum ? ["Sous le SMIC de \(minimum.frenchEuros) pour \(hours.french) h."] : []
  }

  private static func hire(_ values: FormValues, in session: Session) throws -> Outcome {
    let fields = try session.read { employeeFields(0, for: $0.viewer) }
    let made = try FormArguments(values, fields: fields).perform(CreateEmployee.self, in: session)
    return Outcome("\(values.text(.name)) est enregistré : \(made.code).", leaves: true, made: made.code)
  }

  private static func change(_ record: Int64, _ values: FormValues, in session: Session) throws
    -> Outcome
  {
    let (before, fields) = try session.read { reading in
      (try employeeValues(record, in: reading), employeeFields(record, for: reading.viewer))
    }
    let changed = values.changed(from: before)
    var arguments = FormArguments(changed, fields: fields, clearing: true)
    // A date, a rate or a user taken out is said as an empty text.
    for field in [FieldID.exit, .taxRate, .user] where changed[field] == "" { arguments[field] = "" }
    arguments[.employee] = Int(record)
    try arguments.perform(UpdateEmployee.self, in: session)
    return Outcome("La fiche est enregistrée.", leaves: true)
  }

  // MARK: Salary

  private static let salaryForm = FormScreen(
    id: .salary, title: "Nouveau salaire", permission: .writeEmployees, startsOn: .baseSalary,
    fields: { _, _, _ in salaryFields },
    load: { reading, record in
      let next = reading.today.endOfMonth.adding(days: 1)
      guard record != 0 else { return [.from: next.iso] }
      return [.from: next.iso, .employee: try Employee.find(Employee.ID(record), in: reading).code]
    },
    notes: { reading, _, values in try salaryNotes(values, in: reading) },
    save: { session, _, values in
      try FormArguments(values, fields: salaryFields).perform(ChangeSalary.self, in: session)
      return Outcome("Le salaire est convenu.", leaves: true)
    })

  private static let salaryFields = [
    FormField(.employee, "Employé", .picker(employeePicker), required: true),
    FormField(.baseSalary, "Salaire de base", .money, required: true, hint: "brut mensuel"),
    FormField(.from, "À partir du", .day, required: true),
    FormField(.hours, "Heures par mois", .quantity, onPath: false, hint: "vide : comme avant"),
    FormField(.reason, "Motif", .text(max: 120)),
  ]

  private static func salaryNotes(_ values: FormValues, in reading: Reading) throws -> [String] {
    guard reading.viewer.may(.readSalaries),
      let employee = try Employee.named(values.text(.employee), in: reading)
    else { return [] }
    let day = values.day(.from) ?? reading.today
    guard let now = try Salary.of(employee.id, on: day, in: reading) else { return [employee.fullName] }
    let said = "\(employee.fullName) : \(now.monthly.frenchEuros) depuis le \(now.from.french)"
    guard let monthly = values[.baseSalary].flatMap({ Money(decimal: $0) }), now.monthly != .zero else {
      return [said]
    }
    let change = Percentage(
      units: Money(cents: 10_000).share(Int128((monthly - now.monthly).cents), of: Int128(now.monthly.cents))
        .cents)
    let hours = values[.hours].flatMap { Quantity(decimal: $0) } ?? now.hours
    return [said, "Soit \(change.units > 0 ? "+" : "")\(change.french)"]
      + (try minimumNotes(monthly, hours: hours, on: day, in: reading))
  }
}

extension Employee {
  /// The record as the form's values; what the viewer may not see is left out.
  fileprivate func formValues(for viewer: Viewer, user: String) -> FormValues {
    var values = details.formValues
    values[.user] = user
    let hidden = Set(EmployeeDetails.payKeys.map(\.id))
    return viewer.may(.readSalaries)
      ? values : values.filter { !hidden.contains($0.key) }
  }
}
