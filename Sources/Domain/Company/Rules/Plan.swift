/// A module a company may have or not, by the name its consumers listen under.
package enum OptionalModule: String, CaseIterable, Hashable, Sendable {
  case purchasing = "achats"
  case catalog = "produits"
  case inventory = "stocks"
  case accounting = "comptabilite"
  case humanResources = "rh"
  case assets = "parc"

  package var title: String {
    switch self {
    case .purchasing: "Achats"
    case .catalog: "Produits"
    case .inventory: "Stocks"
    case .accounting: "Comptabilité"
    case .humanResources: "RH"
    case .assets: "Parc"
    }
  }

  /// The first plan that has it.
  package var plan: Int {
    switch self {
    case .purchasing, .catalog, .inventory: 2
    case .accounting, .humanResources, .assets: 3
    }
  }

  /// Whether a company whose plan has it may do without; the catalogue is what purchases and stocks stand on.
  package var isSwitchable: Bool { self != .catalog }
}

/// The plans a company grows through, each holding the modules of those before it.
package enum Plan {
  package static let first = 1
  package static let range = 1...3

  package static func title(_ plan: Int) -> String {
    switch plan {
    case 1: "Cœur métier"
    case 2: "Business"
    default: "ERP complet"
    }
  }

  /// The optional modules a plan holds.
  package static func modules(of plan: Int) -> [OptionalModule] {
    OptionalModule.allCases.filter { $0.plan <= plan }
  }

  /// The modules active after moving from one plan to a greater one: those switched off before stay off.
  package static func active(_ active: Set<String>, from old: Int, to new: Int) -> Set<String> {
    active.union(OptionalModule.allCases.filter { $0.plan > old && $0.plan <= new }.map(\.rawValue))
  }

  /// Why a company of plan `current` cannot move to `plan`, or `nil` when it can.
  package static func refusal(ofMovingTo plan: Int, from current: Int) -> CompanyRefusal? {
    guard range.contains(plan) else { return .unknownPlan(plan) }
    return plan < current ? .planDowngrade(from: current, to: plan) : nil
  }

  /// Why a company of plan `current` cannot switch a module, or `nil` when it can.
  package static func refusal(ofSwitching module: OptionalModule, under current: Int) -> CompanyRefusal? {
    guard module.isSwitchable else { return .fixedModule(module.title) }
    return module.plan > current ? .moduleOutsidePlan(module.title, plan: module.plan) : nil
  }
}
