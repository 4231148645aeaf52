import HumanResourcesFacts
import Kernel
import Store

/// Computes a draft a last time and freezes it: the employee is owed its net.
package struct ValidatePayslip: UseCase {
  package static let name = "hr.validate-payslip"
  package static let title = "Valider une fiche de paie"
  package static let permission = Permission.validatePay
  package let payslip: Reference<Payslip>

  package init(payslip: Reference<Payslip>) { self.payslip = payslip }

  package func run(in tx: borrowing Transaction) throws -> PayslipAmounts {
    try Staff.requireOn(in: tx.reading)
    let draft = try Payslip.find(payslip, in: tx.reading)
    if let refusal = draft.refusal(of: .validate) { throw refusal }
    let employee = try Employee.find(draft.employee, in: tx.reading)
    // Rates, advances and the months before may have changed since.
    try Payslip.deleteDraft(draft.id, in: tx.db)
    let slip = try PayslipDrafting(employee: employee, month: draft.period).slip(
      draft.elements, in: tx.reading)
    let id = try slip.insert(as: draft.id, in: tx)
    try Payslip.freeze(id, in: tx.db)
    let frozen = try Payslip.find(.id(Payslip.ID(id)), in: tx.reading)
    try tx.emit(PayslipValidated(payslip: frozen.facts(for: employee.facts)))
    return PayslipAmounts(id, slip)
  }
}

/// Undoes a validated payslip by its opposite, so that the month can be done again.
package struct ReversePayslip: UseCase {
  package static let name = "hr.reverse-payslip"
  package static let title = "Annuler une fiche de paie"
  package static let permission = Permission.validatePay
  package let payslip: Reference<Payslip>
  package let reason: String

  package struct Output: Encodable, Sendable {
    package let id: Int64
    package let number: String
  }

  package init(payslip: Reference<Payslip>, reason: String) {
    self.payslip = payslip
    self.reason = reason
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    try Staff.requireOn(in: tx.reading)
    let slip = try Payslip.find(payslip, in: tx.reading)
    if let refusal = slip.refusal(of: .reverse) { throw refusal }
    let reason = try PayText.reason(reason)
    let employee = try Employee.find(slip.employee, in: tx.reading)
    let opposite = NewPayslip(
      employee: slip.employee, period: slip.period, day: max(slip.day, tx.today), elements: slip.elements,
      printed: slip.printed, content: slip.content.opposite, reverses: slip.id, reason: reason)
    let id = try opposite.insert(in: tx)
    try Payslip.freeze(id, in: tx.db)
    try tx.emit(
      PayslipReversed(
        reversal: id, payslip: slip.facts(for: employee.facts), day: opposite.day, reason: reason))
    return Output(id: id, number: slip.number)
  }
}
