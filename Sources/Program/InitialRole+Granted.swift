import Desk
import Kernel
import Plan
import Store

extension InitialRole {
  /// The roles a new company starts with, as the modules grant them their rights; an administrator holds every right,
  /// and may edit them all.
  static func granted(by features: [Feature]) -> [InitialRole] {
    let known = features.compactMap(\.module).flatMap(\.permissions).map(\.permission)
    let grants = features.flatMap(\.grants)
    return [InitialRole(name: administrator, title: "Administrateur", permissions: known)]
      + StartingRole.all.map { role in
        let granted = grants.filter { $0.roles.contains(role) }.flatMap(\.permissions)
        return InitialRole(name: role.name, title: role.title, permissions: granted)
      }
  }
}
