import HumanResourcesFacts
import Kernel

/// Someone who works, or worked, for the company.
package struct Employee: Hashable, Sendable, Identifiable {
  package typealias ID = Kernel.ID<Employee>

  package let id: ID
  package let details: EmployeeDetails

  package var code: String { details.code }
  package var fullName: String { details.fullName }

  /// The employee as events name one.
  package var facts: EmployeeFacts {
    EmployeeFacts(employee: id.rawValue, code: details.code, entry: details.entry, exit: details.exit)
  }

  /// The days of the month that the contract covers, or `nil` when it covers none.
  package func presence(in month: Day) -> ClosedRange<Day>? {
    let first = max(details.entry, month.startOfMonth)
    let last = min(details.exit ?? .last, month.endOfMonth)
    return first <= last ? first...last : nil
  }
}

/// What an employee earns from a day on.
package struct Salary: Hashable, Sendable {
  package let from: Day
  /// Each month, before contributions.
  package let monthly: Money
  /// Worked each month: 151,67 for 35 hours a week.
  package let hours: Quantity
  package let reason: String

  /// 35 hours a week over 52 weeks (C. trav. art. L3121-27).
  package static let usualHours = Quantity(tenThousandths: 1_516_700)

  package init(from: Day, monthly: Money, hours: Quantity = usualHours, reason: String = "") {
    self.from = from
    self.monthly = monthly
    self.hours = hours
    self.reason = reason
  }
}
