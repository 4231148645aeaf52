import CompanyFacts
import Desk
import Kernel
import Store

extension Screens {
  /// Who may open the company.
  package static let userList = ListScreen(
    .users, create: .form(.user), actions: userActions,
    open: { .form(.user, record: $1.number) })

  private static let userActions: [Action] = [
    Action(
      "utilisateur.modifier", "Éditer l'utilisateur", key: "e", permission: .administer, on: .row,
      step: .open { _, rows in .form(.user, record: rows.record) }),
    Action(
      "utilisateur.droits", "Droits des rôles", key: "d", permission: .administer, on: .screen,
      step: .open { _, _ in .form(.role) }),
  ]
}
