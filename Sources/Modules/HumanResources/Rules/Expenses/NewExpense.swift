import HumanResourcesFacts
import Kernel

extension ExpenseClaim {
  /// Lines one claim holds.
  package static let mostLines = 200
}

/// A claim about to be written.
struct NewExpense {
  let employee: Employee
  let day: Day
  let label: String
  let lines: [ExpenseLine]

  var total: Money { lines.map(\.gross).sum() }
  var deductible: Money { lines.map(\.deductible).sum() }

  /// Why it cannot be written, or `nil` when it can.
  func refusal(today: Day) -> (any Refusal)? {
    if label.isEmpty { return ExpenseRefusal.labelMissing }
    if lines.isEmpty { return ExpenseRefusal.noLines }
    let days = lines.map(\.day)
    if let future = ([day] + days).first(where: { $0 > today }) {
      return StaffRefusal.futureDate(future, today: today)
    }
    let stranger = days.first { !employee.facts.isPresent(on: $0) }
    return stranger.map { ExpenseRefusal.notPresent(employee.code, $0) }
  }
}
