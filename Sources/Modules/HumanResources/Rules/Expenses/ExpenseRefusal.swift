import Kernel

/// Why an expense claim cannot be entered, decided on or paid; lines are counted from 1.
package enum ExpenseRefusal: Refusal, Equatable {
  case labelMissing
  case noLines
  case tooManyLines
  case grossMissing(line: Int)
  case tripMissing(line: Int)
  case grossOfTrip(line: Int)
  /// Kilometres of something that is no trip.
  case tripElsewhere(line: Int)
  case notPositive(line: Int)
  case tooMuch(line: Int)
  case tooFar(line: Int)
  case powerOutOfRange(line: Int)
  /// The contract does not cover that day.
  case notPresent(String, Day)
  /// The user is no employee, and names none.
  case noEmployee
  case notYours
  /// Only who entered it, or who sees them all, may change it.
  case notAuthor(String)
  case ownClaim(String)
  case alreadyApproved(String, by: String)
  case alreadyRefused(String, by: String)
  case alreadyReimbursed(String, Day)
  case notApproved(String)
  case beforeClaim(Day)
  case beforeApproval(Day)

  package var code: String {
    switch self {
    case .labelMissing: "label-missing"
    case .noLines: "no-lines"
    case .tooManyLines: "too-many-lines"
    case .grossMissing: "gross-missing"
    case .tripMissing: "trip-missing"
    case .grossOfTrip: "gross-of-trip"
    case .tripElsewhere: "trip-elsewhere"
    case .notPositive: "not-positive"
    case .tooMuch: "too-much"
    case .tooFar: "too-far"
    case .powerOutOfRange: "power-out-of-range"
    case .notPresent: "not-present"
    case .noEmployee: "no-employee"
    case .notYours: "not-yours"
    case .notAuthor: "not-author"
    case .ownClaim: "own-claim"
    case .alreadyApproved: "already-approved"
    case .alreadyRefused: "already-refused"
    case .alreadyReimbursed: "already-reimbursed"
    case .notApproved: "not-approved"
    case .beforeClaim: "before-claim"
    case .beforeApproval: "before-approval"
    }
  }

  package var field: String? {
    switch self {
    case .labelMissing: "label"
    case .noLines, .tooManyLines, .grossMissing, .tripMissing, .grossOfTrip, .tripElsewhere, .notPositive,
      .tooMuch, .tooFar, .powerOutOfRange:
      "lines"
    case .notPresent, .beforeApproval: "date"
    case .noEmployee, .notYours: "employee"
    case .notAuthor, .ownClaim, .alreadyApproved, .alreadyRefused, .alreadyReimbursed, .notApproved,
      .beforeClaim:
      "expense"
    }
  }

  package static let samples: [ExpenseRefusal] = [
    .labelMissing, .noLines, .tooManyLines, .grossMissing(line: 1), .tripMissing(line: 1),
    .grossOfTrip(line: 1), .tripElsewhere(line: 1), .notPositive(line: 1), .tooMuch(line: 1),
    .tooFar(line: 1), .powerOutOfRange(line: 1), .notPresent("M-001", .first), .noEmployee, .notYours,
    .notAuthor("paul"), .ownClaim("NF-12"), .alreadyApproved("NF-12", by: "paul"),
    .alreadyRefused("NF-12", by: "paul"), .alreadyReimbursed("NF-12", .first), .notApproved("NF-12"),
    .beforeClaim(.last), .beforeApproval(.last),
  ]
}
