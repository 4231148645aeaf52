import Kernel
import Terminal

extension Tone {
  /// The role a theme gives a look to.
  var role: Role {
    switch self {
    case .plain: .text
    case .draft: .draftStatus
    case .current: .validatedStatus
    case .good: .paidStatus
    case .bad: .overdueStatus
    case .disputed: .disputedStatus
    case .faint: .faintText
    }
  }
}
