import Kernel

/// An employee as events name one: by number and code, never by name, since a person may have to be forgotten.
package struct EmployeeFacts: Hashable, Codable, Sendable {
  package let employee: Int64
  /// The registration number: `M-001`. It is the auxiliary account in the books.
  package let code: String
  /// The first day of the contract.
  package let entry: Day
  /// The last one, once known.
  package let exit: Day?

  package init(employee: Int64, code: String, entry: Day, exit: Day? = nil) {
    self.employee = employee
    self.code = code
    self.entry = entry
    self.exit = exit
  }

  /// Whether the contract covers `day`.
  package func isPresent(on day: Day) -> Bool { entry <= day && exit.map { day <= $0 } ?? true }

  package var subject: Subject { Subject(kind: .employee, record: employee, label: code) }
}

/// Someone was hired.
package struct EmployeeHired: Event {
  package static let name = "hr.employee-hired.v1"
  package static let title = "salarié embauché"
  package static let bearing: Bearing = []
  package let employee: EmployeeFacts

  package init(employee: EmployeeFacts) { self.employee = employee }

  package var subject: Subject { employee.subject }
}

/// What events say of an employee changed: the code, the entry or the exit.
package struct EmployeeChanged: Event {
  package static let name = "hr.employee-changed.v1"
  package static let title = "salarié modifié"
  package static let bearing: Bearing = []
  package let employee: EmployeeFacts

  package init(employee: EmployeeFacts) { self.employee = employee }

  package var subject: Subject { employee.subject }
}

/// An employee's salary was agreed from a day on; the amount stands beside the log.
package struct SalaryAgreed: Event {
  package static let name = "hr.salary-agreed.v1"
  package static let title = "salaire convenu"
  package static let bearing: Bearing = []
  package let employee: EmployeeFacts
  package let from: Day

  package init(employee: EmployeeFacts, from: Day) {
    self.employee = employee
    self.from = from
  }

  package var subject: Subject { Subject(kind: .salary, record: employee.employee, label: employee.code) }
}

/// A parameter of pay (a rate, a ceiling, a scale) was set from a day on.
package struct PayRateSet: Event {
  /// A slice of a scale: what is up to that limit.
  package struct Bracket: Hashable, Codable, Sendable {
    /// Up to and with this, in the scale's unit; `nil` for what is above all others.
    package let upTo: UnitPrice?
    /// The rate or factor of the slice.
    package let rate: UnitPrice
    /// What is added in the slice, if anything.
    package let plus: Money?

    package init(upTo: UnitPrice?, rate: UnitPrice, plus: Money? = nil) {
      self.upTo = upTo
      self.rate = rate
      self.plus = plus
    }
  }

  package static let name = "hr.rate-set.v1"
  package static let title = "taux de paie fixé"
  package static let bearing: Bearing = []
  package let code: String
  package let from: Day
  /// Percentages or amounts, exact to the millionth.
  package let employee: UnitPrice?
  package let employer: UnitPrice?
  package let value: UnitPrice?
  package let brackets: [Bracket]?
  package let source: String

  package init(
    code: String, from: Day, employee: UnitPrice? = nil, employer: UnitPrice? = nil, value: UnitPrice? = nil,
    brackets: [Bracket]? = nil, source: String
  ) {
    self.code = code
    self.from = from
    self.employee = employee
    self.employer = employer
    self.value = value
    self.brackets = brackets
    self.source = source
  }

  package var subject: Subject { Subject(kind: .payRate, record: 1, label: code) }
}
