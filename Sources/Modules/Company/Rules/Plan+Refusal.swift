import Kernel
import Plan

extension Plan {
  /// Why a company of plan `current` cannot move to `plan`, or `nil` when it can.
  package static func refusal(ofMovingTo plan: Int, from current: Int) -> CompanyRefusal? {
    guard range.contains(plan) else { return .unknownPlan(plan) }
    return plan < current ? .planDowngrade(from: current, to: plan) : nil
  }

  /// Why a company of plan `current` cannot switch a module, or `nil` when it can.
  package static func refusal(ofSwitching module: ModuleID, under current: Int) -> CompanyRefusal? {
    guard module.isSwitchable else { return .fixedModule(module.title) }
    return module.plan > current ? .moduleOutsidePlan(module.title, plan: module.plan) : nil
  }
}
