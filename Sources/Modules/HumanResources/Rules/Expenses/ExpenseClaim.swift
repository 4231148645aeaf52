import HumanResourcesFacts
import Kernel
import TreasuryFacts

/// What an employee spent for the company and asks to be given back.
package struct ExpenseClaim: Hashable, Sendable, Identifiable {
  package typealias ID = Kernel.ID<ExpenseClaim>

  package enum Status: Hashable, Sendable {
    case submitted
    case approved(Decision)
    case refused(Decision)
    case reimbursed(Decision, Payment)

    /// What people call it.
    package var label: String {
      switch self {
      case .submitted: "soumise"
      case .approved: "approuvée"
      case .refused: "refusée"
      case .reimbursed: "remboursée"
      }
    }
  }

  /// Who allowed or refused it, and when.
  package struct Decision: Hashable, Sendable {
    package let day: Day
    /// The login.
    package let by: String
    /// Why it was refused.
    package let reason: String
  }

  /// How it was given back.
  package struct Payment: Hashable, Sendable {
    package let day: Day
    package let method: PaymentMethod
  }

  /// What one may want of a claim.
  package enum Command: String, CaseIterable, Sendable { case edit, withdraw, approve, refuse, reimburse }

  package let id: ID
  package let employee: Employee.ID
  package let day: Day
  package let label: String
  /// The login of whoever entered it.
  package let author: String
  package let lines: [ExpenseLine]
  package let status: Status

  /// « NF-12 ».
  package var number: String { subject.label }
  package var total: Money { lines.map(\.gross).sum() }
  package var deductible: Money { lines.map(\.deductible).sum() }

  var subject: Subject { .expense(id.rawValue) }
}
