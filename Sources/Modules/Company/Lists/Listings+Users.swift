import CompanyFacts
import Kernel
import Lists
import Store

extension Listing {
  /// The people who may open the company.
  package static let users = Listing(
    id: .users, title: "Utilisateurs", noun: ("utilisateur", "utilisateurs"),
    permission: .administer,
    columns: [
      ListColumn("login", "Identifiant", width: 14, keep: 1, sql: "user.login", sort: "user.login"),
      ListColumn("nom", "Nom", width: 22, keep: 1, sql: "user.name"),
      ListColumn(
        "roles", "Rôles", width: 26, keep: 2,
        sql: """
          (SELECT group_concat(role, ', ') FROM (
            SELECT user_role.role FROM user_role WHERE user_role.user_id = user.id ORDER BY user_role.role))
          """),
      ListColumn("actif", "Actif", width: 5, keep: 3, sql: "iif(user.active, 'oui', 'non')"),
      ListColumn(
        "limite", "Limite", width: 11, keep: 4, sql: "iif(user.own_parties_only, 'ses clients', '')"),
    ],
    sort: ListSort("login"), emptyHint: "Aucun utilisateur. F2 en ajoute un.",
    source: { _ in ListSource(from: "user", id: "user.id", search: .anywhere(["user.login", "user.name"])) })
}
