import Kernel
import Plan
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
