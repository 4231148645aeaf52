import GRDB
import Kernel

/// Changes a person's roles or name, or closes their access.
package struct ChangeUser: UseCase {
  package static let name = "admin.update-user"
  package static let title = "Modifier un utilisateur"
  package static let permission = Permission.administer
  package let login: String
  package let displayName: String?
  package let roles: [String]?
  package let active: Bool?

  enum CodingKeys: String, CodingKey {
    case login, roles, active
    case displayName = "name"
  }

  package init(login: String, name: String? = nil, roles: [String]? = nil, active: Bool? = nil) {
    self.login = login
    displayName = name
    self.roles = roles
    self.active = active
  }

  package func run(in tx: borrowing Transaction) throws -> Done {
    let id = try People.require(login, in: tx.db)
    if let displayName {
      try tx.db.execute(sql: "UPDATE user SET name = ? WHERE id = ?", arguments: [displayName, id])
    }
    if let active {
      try tx.db.execute(sql: "UPDATE user SET active = ? WHERE id = ?", arguments: [active, id])
    }
    if let roles { try People.setRoles(roles, of: id, in: tx.db) }
    try People.requireAdministrator(in: tx.db)
    try People.emitChange(of: id, login: login, in: tx)
    return Done()
  }
}

/// Restricts a person to the parties they own, or lifts the restriction.
package struct GrantParties: UseCase {
  package static let name = "admin.grant-parties"
  package static let title = "Limiter un utilisateur à ses clients"
  package static let permission = Permission.administer
  package let login: String
  package let ownOnly: Bool

  enum CodingKeys: String, CodingKey {
    case login
    case ownOnly = "own_only"
  }

  package init(login: String, ownOnly: Bool) {
    self.login = login
    self.ownOnly = ownOnly
  }

  package func run(in tx: borrowing Transaction) throws -> Done {
    let id = try People.require(login, in: tx.db)
    try tx.db.execute(sql: "UPDATE user SET own_parties_only = ? WHERE id = ?", arguments: [ownOnly, id])
    try People.emitChange(of: id, login: login, in: tx)
    return Done()
  }
}

/// Gives a role its whole set of permissions, making the role when it is new.
package struct SetRole: UseCase {
  package static let name = "admin.set-role"
  package static let title = "Définir les droits d'un rôle"
  package static let permission = Permission.administer
  package let role: String
  package let permissions: [Permission]

  package init(role: String, permissions: [Permission]) {
    self.role = role
    self.permissions = permissions
  }

  package func run(in tx: borrowing Transaction) throws -> Done {
    guard role != InitialRole.administrator || permissions.contains(.administer) else {
      throw StoreRefusal.lastAdministrator
    }
    let known = tx.composition.permissions.map(\.permission)
    if let stranger = permissions.first(where: { !known.contains($0) }) {
      throw CommonRefusal.invalidValue(
        field: "permissions", reason: "le droit « \(stranger) » n'existe pas")
    }
    try tx.db.execute(
      sql: "INSERT INTO role (name, title) VALUES (?, ?) ON CONFLICT DO NOTHING", arguments: [role, role])
    try tx.db.execute(sql: "DELETE FROM role_permission WHERE role = ?", arguments: [role])
    for permission in Set(permissions).sorted() {
      try tx.db.execute(
        sql: "INSERT INTO role_permission (role, permission) VALUES (?, ?)",
        arguments: [role, permission.rawValue])
    }
    try tx.emit(RoleChanged(role: role, permissions: permissions.map(\.rawValue)))
    return Done()
  }
}

extension People {
  static func require(_ login: String, in db: Database) throws -> Int64 {
    guard let id = try id(of: login, in: db) else {
      throw CommonRefusal.notFound(what: "utilisateur", key: login)
    }
    return id
  }

  static func emitChange(of id: Int64, login: String, in tx: borrowing Transaction) throws {
    guard
      let row = try Row.fetchOne(
        tx.db, sql: "SELECT active, own_parties_only FROM user WHERE id = ?", arguments: [id])
    else { return }
    try tx.emit(
      UserChanged(
        user: id, login: try People.key(login), roles: try roles(of: id, in: tx.db), active: row[0],
        ownPartiesOnly: row[1]))
  }
}
