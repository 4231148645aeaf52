import Foundation
import GRDB
import Kernel

extension Permission {
  /// To add people, change their roles and what roles permit.
  package static let administer = Permission(rawValue: "admin.people")
}

/// Gives a person access to the company.
package struct CreateUser: UseCase {
  package static let name = "admin.create-user"
  package static let title = "Ajouter un utilisateur"
  package static let permission = Permission.administer
  package let login: String
  package let displayName: String
  package let roles: [String]

  enum CodingKeys: String, CodingKey {
    case login, roles
    case displayName = "name"
  }

  package struct Output: Encodable, Sendable {
    package let id: Int64
    package let login: String
  }

  package init(login: String, name: String, roles: [String]) {
    self.login = login
    displayName = name
    self.roles = roles
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    let login = try People.key(login)
    guard !login.isEmpty else {
      throw CommonRefusal.invalidValue(field: "login", reason: "l'identifiant est vide")
    }
    guard try People.id(of: login, in: tx.db) == nil else { throw StoreRefusal.loginTaken(login) }
    let id = try People.insert(login: login, name: displayName, roles: roles, in: tx.db)
    try tx.emit(UserCreated(user: id, login: login, roles: roles))
    return Output(id: id, login: login)
  }
}

/// The tables of people and roles.
package enum People {
  package static func id(of login: String, in db: Database) throws -> Int64? {
    try Int64.fetchOne(db, sql: "SELECT id FROM user WHERE login = ?", arguments: [key(login)])
  }

  /// A login as stored: without surrounding blanks, in lower case.
  static func key(_ login: String) throws -> String {
    try Fold.normalised(login).trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
  }

  static func insert(login: String, name: String, roles: [String], in db: Database) throws -> Int64 {
    try db.execute(sql: "INSERT INTO user (login, name) VALUES (?, ?)", arguments: [login, name])
    let id = db.lastInsertedRowID
    try setRoles(roles, of: id, in: db)
    return id
  }

  static func setRoles(_ roles: [String], of user: Int64, in db: Database) throws {
    try db.execute(sql: "DELETE FROM user_role WHERE user_id = ?", arguments: [user])
    for role in Set(roles).sorted() {
      guard try roleExists(role, in: db) else { throw StoreRefusal.unknownRole(role) }
      try db.execute(sql: "INSERT INTO user_role (user_id, role) VALUES (?, ?)", arguments: [user, role])
    }
  }

  static func roleExists(_ role: String, in db: Database) throws -> Bool {
    try Bool.fetchOne(db, sql: "SELECT count(*) > 0 FROM role WHERE name = ?", arguments: [role]) ?? false
  }

  static func roles(of user: Int64, in db: Database) throws -> [String] {
    try String.fetchAll(
      db, sql: "SELECT role FROM user_role WHERE user_id = ? ORDER BY role", arguments: [user])
  }

  /// Throws unless somebody active still holds the administrator's role.
  static func requireAdministrator(in db: Database) throws {
    let count = try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM user JOIN user_role ON user_id = user.id
        WHERE role = ? AND active
        """,
      arguments: [InitialRole.administrator])
    guard (count ?? 0) > 0 else { throw StoreRefusal.lastAdministrator }
  }
}

extension Store {
  /// Makes the first user of a new file, its administrator; does nothing when the file has users.
  package func welcomeFirstUser(login: String, name: String, on today: Day) throws {
    try write { db in
      guard try Int.fetchOne(db, sql: "SELECT count(*) FROM user") == 0 else { return }
      let (login, roles) = (try People.key(login), [InitialRole.administrator])
      let id = try People.insert(login: login, name: name, roles: roles, in: db)
      let before = try EventLog.head(in: db).seq
      let tx = transaction(for: try Viewer.load(login, in: db), on: today, after: before, in: db)
      try tx.emit(UserCreated(user: id, login: login, roles: roles))
      try delivery.deliver(after: before, in: tx)
    }
  }
}
