import Kernel

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
  package static func modules(of plan: Int) -> [ModuleID] {
    ModuleID.optional.filter { $0.plan <= plan }
  }

  /// The modules active after moving from one plan to a greater one: those switched off before stay off.
  package static func active(_ active: Set<String>, from old: Int, to new: Int) -> Set<String> {
    active.union(ModuleID.optional.filter { $0.plan > old && $0.plan <= new }.map(\.rawValue))
  }
}
