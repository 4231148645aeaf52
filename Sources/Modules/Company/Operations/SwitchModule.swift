import Kernel
import Plan
import Store

/// Switches an optional module of the plan off, or on again.
package struct SwitchModule: UseCase {
  package static let name = "company.switch-module"
  package static let title = "Activer ou désactiver un module"
  package static let permission = Permission.changePlan
  package let module: String
  package let active: Bool

  package init(module: String, active: Bool) {
    self.module = module
    self.active = active
  }

  package func run(in tx: borrowing Transaction) throws -> Done {
    guard let module = ModuleID.known(module) else { throw CompanyRefusal.unknownModule(module) }
    let plan = try CompanyProfile.load(in: tx.db).plan
    if let refusal = Plan.refusal(ofSwitching: module, under: plan) { throw refusal }
    let before = try Modules.active(in: tx.db)
    let after = active ? before.union([module.rawValue]) : before.subtracting([module.rawValue])
    guard after != before else { return Done() }
    try ModuleSwitch(before: before, after: after, plan: plan).apply(in: tx)
    return Done()
  }
}
