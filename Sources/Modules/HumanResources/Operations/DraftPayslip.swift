import Kernel
import Store

/// Computes the payslip of an employee for a month, or computes its draft again.
package struct DraftPayslip: UseCase {
  package static let name = "hr.draft-payslip"
  package static let title = "Préparer une fiche de paie"
  package static let permission = Permission.preparePay

  package let employee: Reference<Employee>
  package let period: PayMonth
  package var overtime25: Quantity?
  package var overtime50: Quantity?
  /// Hours that are not paid.
  package var absenceHours: Quantity?
  package var bonuses: [PayElements.Bonus]?
  package var mealVouchers: Int?

  enum CodingKeys: String, CodingKey {
    case employee, period, bonuses
    case overtime25 = "overtime_25"
    case overtime50 = "overtime_50"
    case absenceHours = "absence_hours"
    case mealVouchers = "meal_vouchers"
  }

  package init(employee: Reference<Employee>, period: PayMonth) {
    self.employee = employee
    self.period = period
  }

  package func run(in tx: borrowing Transaction) throws -> PayslipAmounts {
    try Staff.requireOn(in: tx.reading)
    try tx.require(.readSalaries)
    let employee = try Employee.find(employee, in: tx.reading)
    let standing = try Payslip.standing(of: employee.id, in: period.first, tx.reading)
    if let standing {
      if let refusal = standing.refusal(of: .edit) { throw refusal }
      try Payslip.deleteDraft(standing.id, in: tx.db)
    }
    let slip = try PayslipDrafting(employee: employee, month: period.first).slip(
      try elements(), in: tx.reading)
    return PayslipAmounts(try slip.insert(as: standing?.id, in: tx), slip)
  }

  private func elements() throws -> PayElements {
    let bonuses = try (bonuses ?? []).map {
      PayElements.Bonus(label: try FieldText.line($0.label), amount: $0.amount)
    }
    return PayElements(
      overtime25: overtime25 ?? .zero, overtime50: overtime50 ?? .zero, absence: absenceHours ?? .zero,
      bonuses: bonuses.filter { $0.amount != .zero }, mealVouchers: mealVouchers ?? 0)
  }
}

/// Prepares the slips of everyone who has none yet for a month.
package struct DraftMonth: UseCase {
  package static let name = "hr.draft-month"
  package static let title = "Préparer la paie du mois"
  package static let permission = Permission.preparePay
  package let period: PayMonth

  package struct Output: Encodable, Sendable {
    package let drafted: [PayslipAmounts]
    /// Those whose slip cannot be computed, and why.
    package let refused: [Refused]
  }

  package struct Refused: Encodable, Sendable {
    package let employee: String
    package let message: String
  }

  package init(period: PayMonth) { self.period = period }

  package func run(in tx: borrowing Transaction) throws -> Output {
    try Staff.requireOn(in: tx.reading)
    try tx.require(.readSalaries)
    guard period.first <= tx.today else { throw PayRefusal.futurePeriod(period.first) }
    var (drafted, refused) = ([PayslipAmounts](), [Refused]())
    for employee in try Employee.present(in: period.first, tx.reading) {
      guard try Payslip.standing(of: employee.id, in: period.first, tx.reading) == nil else { continue }
      do {
        let slip = try PayslipDrafting(employee: employee, month: period.first).slip(
          PayElements(), in: tx.reading)
        drafted.append(PayslipAmounts(try slip.insert(in: tx), slip))
      } catch let refusal as PayRefusal {
        refused.append(Refused(employee: employee.code, message: refusal.message))
      }
    }
    return Output(drafted: drafted, refused: refused)
  }
}

/// Throws a draft away.
package struct DeletePayslipDraft: UseCase {
  package static let name = "hr.delete-payslip-draft"
  package static let title = "Supprimer un brouillon de fiche de paie"
  package static let permission = Permission.preparePay
  package let payslip: Reference<Payslip>

  package init(payslip: Reference<Payslip>) { self.payslip = payslip }

  package func run(in tx: borrowing Transaction) throws -> Done {
    let slip = try Payslip.find(payslip, in: tx.reading)
    if let refusal = slip.refusal(of: .edit) { throw refusal }
    try Payslip.deleteDraft(slip.id, in: tx.db)
    return Done()
  }
}
