import Kernel

/// Whom a part of pay goes to.
package enum PayBody: String, Codable, CaseIterable, Sendable {
  case urssaf
  /// AGIRC-ARRCO and APEC.
  case retirement = "retraite"
  /// The health and provident insurer.
  case insurance = "prevoyance"
  /// Income tax withheld at the source.
  case incomeTax = "impots"
  /// The issuer of meal vouchers.
  case mealVouchers = "titres-restaurant"
}

/// A payslip as its listeners need it, amounts already computed.
///
/// `gross + employer's charges = net + Σ recovered + what each body is owed`.
package struct PayslipFacts: Codable, Sendable {
  /// A part of pay that goes to a body.
  package struct Contribution: Hashable, Codable, Sendable {
    /// What sort of charge the employer's part is.
    package enum Charge: String, Codable, CaseIterable, Sendable {
      /// Urssaf (6451).
      case social
      /// Retirement (6453).
      case retirement
      /// Health and provident insurance (6452).
      case insurance
      /// Taxes on pay paid to other bodies than the tax office: training, apprenticeship, housing, mobility (633).
      case tax
      /// Meal vouchers and the like (6474).
      case benefit
    }

    package let body: PayBody
    package let charge: Charge
    /// Kept from the employee.
    package let employee: Money
    /// Borne by the employer; negative for a reduction.
    package let employer: Money

    package init(body: PayBody, charge: Charge, employee: Money, employer: Money) {
      self.body = body
      self.charge = charge
      self.employee = employee
      self.employer = employer
    }
  }

  /// A part of an advance taken back from pay.
  package struct Recovery: Hashable, Codable, Sendable {
    package let advance: Int64
    package let amount: Money

    package init(advance: Int64, amount: Money) {
      self.advance = advance
      self.amount = amount
    }
  }

  package let payslip: Int64
  package let employee: EmployeeFacts
  /// The first day of the month paid.
  package let period: Day
  /// The day it counts from: the end of the month or of the contract.
  package let day: Day
  package let gross: Money
  /// By body and charge, sorted; income tax among them.
  package let contributions: [Contribution]
  package let recoveries: [Recovery]
  /// What is paid to the employee.
  package let net: Money
  package let employerCost: Money

  package init(
    payslip: Int64, employee: EmployeeFacts, period: Day, day: Day, gross: Money,
    contributions: [Contribution], recoveries: [Recovery], net: Money, employerCost: Money
  ) {
    self.payslip = payslip
    self.employee = employee
    self.period = period
    self.day = day
    self.gross = gross
    self.contributions = contributions
    self.recoveries = recoveries
    self.net = net
    self.employerCost = employerCost
  }

  /// « 2026-06 M-001 ».
  package var number: String { "\(period.iso.prefix(7)) \(employee.code)" }

  package var subject: Subject { Subject(kind: .payslip, record: payslip, label: number) }
}

/// A payslip was checked and frozen: the employee is owed its net.
package struct PayslipValidated: Event {
  package static let name = "hr.payslip-validated.v1"
  package static let title = "fiche de paie validée"
  package static let bearing: Bearing = .books
  package let payslip: PayslipFacts

  package init(payslip: PayslipFacts) { self.payslip = payslip }

  package var subject: Subject { payslip.subject }
}

/// A payslip was wrong: its opposite undoes it.
package struct PayslipReversed: Event {
  package static let name = "hr.payslip-reversed.v1"
  package static let title = "fiche de paie annulée"
  package static let bearing: Bearing = .books
  /// The reversal's own id among payslips.
  package let reversal: Int64
  /// The slip undone, with its own amounts.
  package let payslip: PayslipFacts
  package let day: Day
  package let reason: String

  package init(reversal: Int64, payslip: PayslipFacts, day: Day, reason: String) {
    self.reversal = reversal
    self.payslip = payslip
    self.day = day
    self.reason = reason
  }

  package var subject: Subject { payslip.subject }
}

/// A payslip was paid, less what an undone one had already paid.
package struct PayslipPaid: Event {
  /// An undone slip whose payment counts for this one.
  package struct Carried: Hashable, Codable, Sendable {
    /// The reversal's id among payslips.
    package let reversal: Int64
    package let amount: Money

    package init(reversal: Int64, amount: Money) {
      self.reversal = reversal
      self.amount = amount
    }
  }

  package static let name = "hr.payslip-paid.v1"
  package static let title = "salaire payé"
  package static let bearing: Bearing = [.cash, .books]
  package let payslip: Int64
  package let employee: EmployeeFacts
  package let period: Day
  package let day: Day
  /// The slip's net.
  package let net: Money
  package let carried: [Carried]
  /// What left the bank: net less what was carried; negative when the employee gave back.
  package let amount: Money
  package let method: PaymentMethod

  package init(
    payslip: Int64, employee: EmployeeFacts, period: Day, day: Day, net: Money, carried: [Carried],
    amount: Money, method: PaymentMethod
  ) {
    self.payslip = payslip
    self.employee = employee
    self.period = period
    self.day = day
    self.net = net
    self.carried = carried
    self.amount = amount
    self.method = method
  }

  package var subject: Subject {
    Subject(kind: .payslip, record: payslip, label: "\(period.iso.prefix(7)) \(employee.code)")
  }
}

/// Money was advanced to an employee on pay to come.
package struct AdvanceGranted: Event {
  package static let name = "hr.advance-granted.v1"
  package static let title = "avance versée"
  package static let bearing: Bearing = [.cash, .books]
  package let advance: Int64
  package let employee: EmployeeFacts
  package let day: Day
  package let amount: Money
  package let method: PaymentMethod

  package init(advance: Int64, employee: EmployeeFacts, day: Day, amount: Money, method: PaymentMethod) {
    self.advance = advance
    self.employee = employee
    self.day = day
    self.amount = amount
    self.method = method
  }

  package var subject: Subject { Subject(kind: .advance, record: advance, label: "AV-S-\(advance)") }
}

/// An employee gave back part of an advance otherwise than by pay.
package struct AdvanceRepaid: Event {
  package static let name = "hr.advance-repaid.v1"
  package static let title = "avance rendue"
  package static let bearing: Bearing = [.cash, .books]
  package let advance: Int64
  package let employee: EmployeeFacts
  package let day: Day
  package let amount: Money
  package let method: PaymentMethod

  package init(advance: Int64, employee: EmployeeFacts, day: Day, amount: Money, method: PaymentMethod) {
    self.advance = advance
    self.employee = employee
    self.day = day
    self.amount = amount
    self.method = method
  }

  package var subject: Subject { Subject(kind: .advance, record: advance, label: "AV-S-\(advance)") }
}

/// Contributions or income tax were paid to a body.
package struct ContributionsPaid: Event {
  package static let name = "hr.contributions-paid.v1"
  package static let title = "organisme payé"
  package static let bearing: Bearing = [.cash, .books]
  package let payment: Int64
  package let body: PayBody
  package let day: Day
  package let amount: Money
  package let method: PaymentMethod
  package let reference: String

  package init(
    payment: Int64, body: PayBody, day: Day, amount: Money, method: PaymentMethod, reference: String
  ) {
    self.payment = payment
    self.body = body
    self.day = day
    self.amount = amount
    self.method = method
    self.reference = reference
  }

  package var subject: Subject { Subject(kind: .contribution, record: payment, label: "OS-\(payment)") }
}
