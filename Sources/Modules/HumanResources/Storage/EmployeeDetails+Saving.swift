import GRDB
import Kernel
import Store

extension EmployeeDetails {
  private static let names = ["sort_name"] + fields.names

  private var values: StatementArguments {
    StatementArguments([Fold.key(fullName).databaseValue] + Self.fields.values(of: self))
  }

  /// - Returns: the new employee's id.
  func insert(in db: Database) throws -> Employee.ID {
    let marks = Self.names.map { _ in "?" }.joined(separator: ", ")
    try db.execute(
      sql: "INSERT INTO employee (\(Self.names.joined(separator: ", "))) VALUES (\(marks))", arguments: values
    )
    return Employee.ID(db.lastInsertedRowID)
  }

  func save(_ id: Employee.ID, in db: Database) throws {
    let sets = Self.names.map { "\($0) = ?" }.joined(separator: ", ")
    try db.execute(sql: "UPDATE employee SET \(sets) WHERE id = ?", arguments: values + [id])
  }

  /// - Throws: `code-taken` or `user-taken`.
  func refuseConflicts(besides id: Employee.ID?, in db: Database) throws {
    if try Self.isTaken(code, besides: id, in: db) { throw StaffRefusal.codeTaken(code) }
    let isUserTaken = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM employee WHERE user_id = ? AND id IS NOT ?)",
      arguments: [user, id])
    guard let user, isUserTaken == true else { return }
    throw StaffRefusal.userTaken(try Self.login(of: user, in: db) ?? String(user))
  }

  /// Whether a registration number is another's, or stands on another's payslips, which it names.
  private static func isTaken(_ code: String, besides id: Employee.ID?, in db: Database) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM employee WHERE code = ?1 AND id IS NOT ?2)
          OR EXISTS (SELECT 1 FROM payslip WHERE code = ?1 COLLATE NOCASE AND employee_id IS NOT ?2)
        """,
      arguments: [code, id]) ?? false
  }

  /// The first registration number nobody has: `M-001`, `M-002`….
  static func freeCode(in db: Database) throws -> String {
    var number = try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) + 1 FROM employee") ?? 1
    while true {
      let code = "M-" + String(repeating: "0", count: max(0, 3 - String(number).count)) + String(number)
      if try !isTaken(code, besides: nil, in: db) { return code }
      number += 1
    }
  }

  // MARK: Users

  /// The id of the user of that login, or `nil` for an empty one.
  ///
  /// - Throws: `unknown-user`.
  static func user(_ login: String, in db: Database) throws -> Int64? {
    guard !login.isEmpty else { return nil }
    guard let id = try Int64.fetchOne(db, sql: "SELECT id FROM user WHERE login = ?", arguments: [login])
    else {
      throw StaffRefusal.unknownUser(login)
    }
    return id
  }

  package static func login(of user: Int64, in db: Database) throws -> String? {
    try String.fetchOne(db, sql: "SELECT login FROM user WHERE id = ?", arguments: [user])
  }
}
