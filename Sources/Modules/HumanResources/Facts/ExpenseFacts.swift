import Kernel

/// What an employee spent for the company.
package enum ExpenseCategory: String, Codable, CaseIterable, Sendable {
  case meal = "repas"
  case hotel = "hotel"
  /// Train, plane, taxi: no VAT to deduct (CGI ann. II art. 206, IV-2-5°).
  case transport
  case fuel = "carburant"
  /// Tolls and parking.
  case toll = "peage"
  case supplies = "fournitures"
  case telephone
  /// Inviting clients.
  case reception
  /// With the employee's own car, by the scale.
  case mileage = "kilometres"
  case other = "autre"
}

/// An employee's claim as its listeners need it, once someone allowed it.
package struct ExpenseApproved: Event {
  /// One expense.
  package struct Line: Hashable, Codable, Sendable {
    package let category: ExpenseCategory
    package let day: Day
    /// What is given back, VAT included.
    package let gross: Money
    /// What of it is VAT that may be deducted.
    package let deductible: Money
    package let rate: VATRate

    package init(category: ExpenseCategory, day: Day, gross: Money, deductible: Money, rate: VATRate) {
      self.category = category
      self.day = day
      self.gross = gross
      self.deductible = deductible
      self.rate = rate
    }
  }

  package static let name = "hr.expense-approved.v1"
  package static let title = "note de frais acceptée"
  package static let bearing: Bearing = .books
  package let claim: Int64
  package let employee: EmployeeFacts
  /// The day it was allowed: it is owed from then.
  package let day: Day
  package let lines: [Line]
  package let total: Money

  package init(claim: Int64, employee: EmployeeFacts, day: Day, lines: [Line], total: Money) {
    self.claim = claim
    self.employee = employee
    self.day = day
    self.lines = lines
    self.total = total
  }

  package var subject: Subject { .expense(claim) }
}

/// A claim was refused, with a reason.
package struct ExpenseRefused: Event {
  package static let name = "hr.expense-refused.v1"
  package static let title = "note de frais refusée"
  package static let bearing: Bearing = []
  package let claim: Int64
  package let employee: EmployeeFacts
  package let day: Day
  package let reason: String

  package init(claim: Int64, employee: EmployeeFacts, day: Day, reason: String) {
    self.claim = claim
    self.employee = employee
    self.day = day
    self.reason = reason
  }

  package var subject: Subject { .expense(claim) }
}

/// A claim that was allowed was paid back.
package struct ExpenseReimbursed: Event {
  package static let name = "hr.expense-reimbursed.v1"
  package static let title = "note de frais remboursée"
  package static let bearing: Bearing = [.cash, .books]
  package let claim: Int64
  package let employee: EmployeeFacts
  package let day: Day
  package let amount: Money
  package let method: PaymentMethod

  package init(claim: Int64, employee: EmployeeFacts, day: Day, amount: Money, method: PaymentMethod) {
    self.claim = claim
    self.employee = employee
    self.day = day
    self.amount = amount
    self.method = method
  }

  package var subject: Subject { .expense(claim) }
}

extension Subject {
  /// A claim, called `NF-12`.
  package static func expense(_ claim: Int64) -> Subject {
    Subject(kind: .expense, record: claim, label: "NF-\(claim)")
  }
}
