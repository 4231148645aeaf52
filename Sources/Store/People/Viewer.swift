import GRDB
import Kernel

/// Who reads or acts: a person, what their roles permit, and whether they see every party or only their own.
package struct Viewer: Hashable, Sendable {
  package let id: Int64
  package let login: String
  package let name: String
  package let permissions: Set<Permission>
  package let ownPartiesOnly: Bool

  package init(id: Int64, login: String, name: String, permissions: Set<Permission>, ownPartiesOnly: Bool) {
    self.id = id
    self.login = login
    self.name = name
    self.permissions = permissions
    self.ownPartiesOnly = ownPartiesOnly
  }

  package func may(_ permission: Permission) -> Bool { permissions.contains(permission) }

  /// The active user of that login with the union of the roles' permissions, as the file stands now.
  ///
  /// - Throws: `StoreRefusal.unknownUser` when there is none.
  static func load(_ login: String, in db: Database) throws -> Viewer {
    let login = try People.key(login)
    let statement = try db.cachedStatement(
      sql: "SELECT id, name, own_parties_only FROM user WHERE login = ? AND active")
    guard let row = try Row.fetchOne(statement, arguments: [login]) else {
      throw StoreRefusal.unknownUser(login)
    }
    let id: Int64 = row[0]
    let permissions = try String.fetchSet(
      try db.cachedStatement(
        sql: """
          SELECT permission FROM role_permission
          WHERE role IN (SELECT role FROM user_role WHERE user_id = ?)
          """),
      arguments: [id])
    return Viewer(
      id: id, login: login, name: row[1], permissions: Set(permissions.map { Permission(rawValue: $0) }),
      ownPartiesOnly: row[2])
  }
}
