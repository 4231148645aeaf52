import Kernel
import Plan
import Store

/// Why a list or a board cannot be shown.
package enum ListsRefusal: Refusal, Hashable {
  /// It belongs to a module that the company does not use.
  case moduleOff(ModuleID)

  package var code: String {
    switch self {
    case .moduleOff: "module-off"
    }
  }

  package var message: String {
    switch self {
    case .moduleOff(let module): "Le module \(module.title) n’est pas activé."
    }
  }

  package var remedy: String {
    switch self {
    case .moduleOff(let module): "Activez-le dans les modules de la société, à partir du plan \(module.plan)."
    }
  }

  package static let samples: [ListsRefusal] = [.moduleOff(.inventory)]
}

extension ModuleID {
  /// Whether the company uses it now.
  package func isActive(in reading: Reading) throws -> Bool {
    try Modules.active(in: reading.db).contains(rawValue)
  }

  /// Whether the company uses it and the viewer has that right.
  package func isOpen(to permission: Permission, in reading: Reading) throws -> Bool {
    try reading.viewer.may(permission) && isActive(in: reading)
  }
}
