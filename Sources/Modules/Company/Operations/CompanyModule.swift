import CompanyFacts
import Kernel
import Store

/// The company as a module: who it is, its policies, its plan.
package enum CompanyModule {
  package static let module = Module(
    name: "Company",
    facts: [CompanyUpdated.self],
    migrations: [CompanySchema.first],
    listeners: [CompanySettings()],
    permissions: [
      PermissionTitle(.writeCompany, "Modifier la société"),
      PermissionTitle(.changePlan, "Changer de plan et de modules"),
    ],
    useCases: [UpdateCompany.self, SetPlan.self, SwitchModule.self],
    refusals: CompanyRefusal.samples + LegalIdentityRefusal.samples)
}

extension Permission {
  /// To change the company's identity and policies.
  package static let writeCompany = Permission(rawValue: "company.write")
  /// To change its plan and switch its modules.
  package static let changePlan = Permission(rawValue: "company.plan")
}
