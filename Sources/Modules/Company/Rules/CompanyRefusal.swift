import Kernel
import Plan

/// Why the company's own record says no.
package enum CompanyRefusal: Refusal, Equatable {
  case unknownPlan(Int)
  case planDowngrade(from: Int, to: Int)
  case unknownModule(String)
  case fixedModule(String)
  case moduleOutsidePlan(String, plan: Int)
  case nameless

  package var code: String {
    switch self {
    case .unknownPlan: "unknown-plan"
    case .planDowngrade: "plan-downgrade"
    case .unknownModule: "unknown-module"
    case .fixedModule: "fixed-module"
    case .moduleOutsidePlan: "module-outside-plan"
    case .nameless: "company-nameless"
    }
  }

  package var message: String {
    switch self {
    case .unknownPlan(let plan): "Le plan \(plan) n’existe pas."
    case .planDowngrade(let current, let plan):
      "La société est au plan \(current) : elle ne revient pas au plan \(plan)."
    case .unknownModule(let name): "Le module « \(name) » n’existe pas."
    case .fixedModule(let title): "Le module \(title) ne se désactive pas : d’autres reposent sur lui."
    case .moduleOutsidePlan(let title, let plan): "Le module \(title) appartient au plan \(plan)."
    case .nameless: "La société n’a pas de nom."
    }
  }

  package var remedy: String {
    switch self {
    case .unknownPlan: "Choisissez le plan 1, 2 ou 3."
    case .planDowngrade: "Désactivez plutôt les modules dont vous n’avez pas l’usage."
    case .unknownModule:
      "Choisissez parmi : \(ModuleID.optional.map(\.rawValue).joined(separator: ", "))."
    case .fixedModule: "Laissez-le actif."
    case .moduleOutsidePlan(_, let plan): "Passez d’abord au plan \(plan)."
    case .nameless: "Donnez la raison sociale telle qu’elle doit figurer sur les documents."
    }
  }

  package var field: String? {
    switch self {
    case .unknownPlan, .planDowngrade: "plan"
    case .unknownModule, .fixedModule, .moduleOutsidePlan: "module"
    case .nameless: "name"
    }
  }

  package static let samples: [CompanyRefusal] = [
    .unknownPlan(4), .planDowngrade(from: 3, to: 1), .unknownModule("paie"), .fixedModule("Produits"),
    .moduleOutsidePlan("Parc", plan: 3), .nameless,
  ]
}
