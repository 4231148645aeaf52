import Store

/// Who works for the company: contracts, pay, advances and expense claims.
package enum HumanResourcesModule {
  package static let module = Module(
    name: "HumanResources", migrations: EmployeeSchema.migrations + PaySchema.migrations,
    permissions: PermissionTitle.humanResources, audits: PayAudit.audits,
    useCases: [
      CreateEmployee.self, UpdateEmployee.self, ChangeSalary.self, DraftPayslip.self, DraftMonth.self,
      DeletePayslipDraft.self, ValidatePayslip.self, ReversePayslip.self, PayPayslip.self, GrantAdvance.self,
      RepayAdvance.self, PayContributions.self, SetPayRate.self,
    ],
    refusals: StaffRefusal.samples + PayRefusal.samples)
}
