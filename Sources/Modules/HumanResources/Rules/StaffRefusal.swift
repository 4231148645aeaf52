import Kernel

/// Why an employee cannot be entered, changed or named.
package enum StaffRefusal: Refusal, Equatable {
  case moduleOff
  case nameless
  case codeTaken(String)
  case exitBeforeEntry(Day)
  case exitAlreadyPaid(Day)
  case fixedTermWithoutEnd
  case negative(String)
  /// Above what any pay needs.
  case tooHigh(String, most: Money)
  case rateOutOfRange(String)
  /// A salary must be paid for some work.
  case salaryNotPositive
  case hoursOutOfRange
  /// A salary already starts that day.
  case salaryOutsideContract(entry: Day)
  /// Slips already stand on what was agreed.
  case salaryAlreadyPaid(Day)
  case ambiguousName(String)
  case unknownUser(String)
  /// Another employee is that user.
  case userTaken(String)
  case futureDate(Day, today: Day)
  case notPositive

  package var code: String {
    switch self {
    case .moduleOff: "module-off"
    case .nameless: "nameless"
    case .codeTaken: "code-taken"
    case .exitBeforeEntry: "exit-before-entry"
    case .exitAlreadyPaid: "exit-already-paid"
    case .fixedTermWithoutEnd: "fixed-term-without-end"
    case .negative: "negative"
    case .tooHigh: "amount-too-high"
    case .rateOutOfRange: "rate-out-of-range"
    case .salaryNotPositive: "salary-not-positive"
    case .hoursOutOfRange: "hours-out-of-range"
    case .salaryOutsideContract: "salary-outside-contract"
    case .salaryAlreadyPaid: "salary-already-paid"
    case .ambiguousName: "ambiguous-name"
    case .unknownUser: "unknown-user"
    case .userTaken: "user-taken"
    case .futureDate: "future-date"
    case .notPositive: "not-positive"
    }
  }

  package var field: String? {
    switch self {
    case .moduleOff: nil
    case .nameless: "name"
    case .codeTaken: "code"
    case .exitBeforeEntry, .exitAlreadyPaid, .fixedTermWithoutEnd: "exit"
    case .negative(let field), .tooHigh(let field, _), .rateOutOfRange(let field): field
    case .salaryNotPositive: "base_salary"
    case .hoursOutOfRange: "hours"
    case .salaryOutsideContract, .salaryAlreadyPaid: "from"
    case .ambiguousName: "employee"
    case .unknownUser, .userTaken: "user"
    case .futureDate: "date"
    case .notPositive: "amount"
    }
  }

  package static let samples: [StaffRefusal] = [
    .moduleOff, .nameless, .codeTaken("M-001"), .exitBeforeEntry(.first), .exitAlreadyPaid(.first),
    .fixedTermWithoutEnd,
    .negative("health_insurance"), .tooHigh("base_salary", most: Money(cents: 100_000_000)),
    .rateOutOfRange("tax_rate"), .salaryNotPositive, .hoursOutOfRange,
    .salaryOutsideContract(entry: .first), .salaryAlreadyPaid(.first),
    .ambiguousName("Durand"), .unknownUser("paul"), .userTaken("paul"), .futureDate(.last, today: .first),
    .notPositive,
  ]
}
