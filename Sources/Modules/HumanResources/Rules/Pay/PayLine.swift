import HumanResourcesFacts
import Kernel

/// One line of a payslip.
package struct PayLine: Hashable, Sendable {
  package enum Section: String, CaseIterable, Sendable {
    case earnings, health, retirement, family, unemployment, others, csg, reliefs, tax, deductions

    /// The heading above its lines.
    package var title: String {
      switch self {
      case .earnings: "Rémunération"
      case .health: "Santé"
      case .retirement: "Retraite"
      case .family: "Famille"
      case .unemployment: "Assurance chômage"
      case .others: "Autres contributions de l’employeur"
      case .csg: "CSG et CRDS"
      case .reliefs: "Allègements"
      case .tax: "Impôt sur le revenu"
      case .deductions: "Retenues"
      }
    }
  }

  package let section: Section
  package let code: String
  package let label: String
  package let base: Money?
  /// In percent.
  package let employeeRate: UnitPrice?
  /// Earned in the first section; kept from the employee in the others.
  package let employee: Money
  package let employerRate: UnitPrice?
  /// Borne by the employer.
  package let employer: Money
  /// Whom it goes to, and as what; `nil` for what is earned and for advances taken back.
  package let body: PayBody?
  package let charge: PayslipFacts.Contribution.Charge?

  package init(
    _ section: Section, _ code: String, _ label: String, base: Money? = nil, employeeRate: UnitPrice? = nil,
    employee: Money = .zero, employerRate: UnitPrice? = nil, employer: Money = .zero, to body: PayBody? = nil,
    as charge: PayslipFacts.Contribution.Charge? = nil
  ) {
    self.section = section
    self.code = code
    self.label = label
    self.base = base
    self.employeeRate = employeeRate
    self.employee = employee
    self.employerRate = employerRate
    self.employer = employer
    self.body = body
    self.charge = charge
  }

  package static prefix func - (line: PayLine) -> PayLine {
    PayLine(
      line.section, line.code, line.label, base: line.base.map { -$0 }, employeeRate: line.employeeRate,
      employee: -line.employee, employerRate: line.employerRate, employer: -line.employer, to: line.body,
      as: line.charge)
  }
}
