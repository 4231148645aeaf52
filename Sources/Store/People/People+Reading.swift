import GRDB
import Kernel

/// A person who may open the company, as those who manage people see them.
package struct Member: Hashable, Sendable {
  package let login: String
  package let name: String
  /// The names of their roles, sorted.
  package let roles: [String]
  package let isActive: Bool
  package let ownPartiesOnly: Bool
}

/// A set of permissions people hold together.
package struct UserRole: Hashable, Sendable {
  package let name: String
  /// What people call it: « Comptable ».
  package let title: String
  package let permissions: Set<Permission>
}

extension People {
  /// The person of that id; throws `not-found` when there is none.
  package static func member(_ id: Int64, in reading: Reading) throws -> Member {
    let row = try Row.fetchOne(
      reading.db, sql: "SELECT login, name, active, own_parties_only FROM user WHERE id = ?", arguments: [id])
    guard let row else { throw CommonRefusal.notFound(what: "l'utilisateur", key: "#\(id)") }
    return Member(
      login: row[0], name: row[1], roles: try roles(of: id, in: reading.db), isActive: row[2],
      ownPartiesOnly: row[3])
  }

  /// Every role, by name.
  package static func allRoles(in reading: Reading) throws -> [UserRole] {
    let held = try Row.fetchAll(reading.db, sql: "SELECT role, permission FROM role_permission")
    let permissions = Dictionary(grouping: held) { $0[0] as String }
    return try Row.fetchAll(reading.db, sql: "SELECT name, title FROM role ORDER BY name").map { row in
      let held = (permissions[row[0]] ?? []).map { Permission(rawValue: $0[1]) }
      return UserRole(name: row[0], title: row[1], permissions: Set(held))
    }
  }

  /// The logins of the active people who hold a role, by login.
  package static func holders(of role: String, in reading: Reading) throws -> [String] {
    try String.fetchAll(
      reading.db,
      sql: """
        SELECT login FROM user JOIN user_role ON user_role.user_id = user.id
        WHERE role = ? AND active ORDER BY login
        """,
      arguments: [role])
  }
}
