import HumanResourcesFacts
import Kernel
import Store

/// Who works for the company: contracts, pay, advances and expense claims.
package enum HumanResourcesModule {
  package static let module = Module(
    name: "HumanResources",
    facts: [
      PayslipValidated.self, PayslipReversed.self, PayslipPaid.self, AdvanceGranted.self, AdvanceRepaid.self,
      ContributionsPaid.self, EmployeeHired.self, EmployeeChanged.self, SalaryAgreed.self, PayRateSet.self,
      ExpenseApproved.self, ExpenseRefused.self, ExpenseReimbursed.self,
    ],
    migrations: EmployeeSchema.migrations + PaySchema.migrations + ExpenseSchema.migrations,
    permissions: PermissionTitle.humanResources, audits: PayAudit.audits + ExpenseAudit.audits,
    codes: HumanResourcesCodes.all,
    useCases: [
      CreateEmployee.self, UpdateEmployee.self, ChangeSalary.self, DraftPayslip.self, DraftMonth.self,
      DeletePayslipDraft.self, ValidatePayslip.self, ReversePayslip.self, PayPayslip.self, GrantAdvance.self,
      RepayAdvance.self, PayContributions.self, SetPayRate.self,
      SubmitExpense.self, UpdateExpense.self, WithdrawExpense.self, ApproveExpense.self, RefuseExpense.self,
      ReimburseExpense.self,
    ],
    attachables: [
      // A contract tells a salary.
      Attachable(.employee, "le salarié", at: 130, right: .readSalaries),
      Attachable(
        .expense, "la note de frais", at: 140, right: .submitExpenses, toOthers: .readExpenses,
        numberPrefix: "NF-"),
    ],
    refusals: StaffRefusal.samples + PayRefusal.samples + ExpenseRefusal.samples)
}
