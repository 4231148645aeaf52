import Kernel
import Store

/// Moves the company to a greater plan; its new modules become active and catch up with the past.
package struct SetPlan: UseCase {
  package static let name = "company.set-plan"
  package static let title = "Changer de plan"
  package static let permission = Permission.changePlan
  /// 1 to 3.
  package let plan: Int

  package init(plan: Int) { self.plan = plan }

  package func run(in tx: borrowing Transaction) throws -> Done {
    let current = try CompanyProfile.load(in: tx.db).plan
    if let refusal = Plan.refusal(ofMovingTo: plan, from: current) { throw refusal }
    guard plan > current else { return Done() }
    let before = try Modules.active(in: tx.db)
    try ModuleSwitch(before: before, after: Plan.active(before, from: current, to: plan), plan: plan).apply(
      in: tx)
    return Done()
  }
}

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
    guard let module = OptionalModule(rawValue: module) else { throw CompanyRefusal.unknownModule(module) }
    let plan = try CompanyProfile.load(in: tx.db).plan
    if let refusal = Plan.refusal(ofSwitching: module, under: plan) { throw refusal }
    let before = try Modules.active(in: tx.db)
    let after = active ? before.union([module.rawValue]) : before.subtracting([module.rawValue])
    guard after != before else { return Done() }
    try ModuleSwitch(before: before, after: after, plan: plan).apply(in: tx)
    return Done()
  }
}
