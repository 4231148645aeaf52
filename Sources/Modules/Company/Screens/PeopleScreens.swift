import Desk
import Kernel
import Store

extension Screens {
  /// Who may open the company.
  package static let userList = ListScreen(
    .users, create: .form("outils.utilisateur"), actions: userActions,
    open: { _, id in .form("outils.utilisateur", record: id) })

  private static let userActions: [Action] = [
    Action(
      "utilisateur.modifier", "Éditer l'utilisateur", key: "e", permission: .administer, on: .row,
      step: .open { _, ids in .form("outils.utilisateur", record: ids[0]) }),
    Action(
      "utilisateur.droits", "Droits des rôles", key: "d", permission: .administer, on: .screen,
      step: .open { _, _ in .form("outils.role") }),
  ]
}
