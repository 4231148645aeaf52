import GRDB
import Kernel
import Store

extension Employee {
  private static let columns = (["id"] + EmployeeDetails.fields.names).joined(separator: ", ")

  /// The employee of that id, registration number or whole name, blind to case and accents.
  ///
  /// - Throws: `not-found`, or `ambiguous-name` when several bear it.
  package static func find(_ reference: Reference<Employee>, in reading: Reading) throws -> Employee {
    switch reference {
    case .id(let id): return try find(id, in: reading)
    case .code(let text):
      let byCode = try all("code = ? COLLATE NOCASE", [text], in: reading)
      let found = byCode.isEmpty ? try named(text, in: reading) : byCode
      guard found.count < 2 else { throw StaffRefusal.ambiguousName(text) }
      return try found.first ?? notFound(text)
    }
  }

  package static func find(_ id: ID, in reading: Reading) throws -> Employee {
    try all("id = ?", [id], in: reading).first ?? notFound("#\(id)")
  }

  private static func notFound(_ key: String) throws -> Employee {
    throw CommonRefusal.notFound(what: "le salarié", key: key)
  }

  /// Those whose name is that one, in either order.
  private static func named(_ text: String, in reading: Reading) throws -> [Employee] {
    try all("sort_name = ?1 OR fold(first_name || ' ' || name) = ?1", [Fold.key(text)], in: reading)
  }

  /// The employee a user is, if any.
  package static func of(user: Int64, in reading: Reading) throws -> Employee? {
    try all("user_id = ?", [user], in: reading).first
  }

  /// Those whose contract covers a day of the month, by name.
  package static func present(in month: Day, _ reading: Reading) throws -> [Employee] {
    try all(
      "entry <= ?1 AND (exit IS NULL OR exit >= ?2)", [month.endOfMonth, month.startOfMonth], in: reading)
  }

  /// Those whose registration number or a word of whose name starts with what was typed; present ones first.
  package static func suggestions(_ typed: String, limit: Int = 8, in reading: Reading) throws -> [Employee] {
    let key = Fold.key(typed)
    return try all(
      "?1 = '' OR instr(' ' || sort_name, ' ' || ?1) > 0 OR instr(lower(code), ?1) = 1", [key],
      order: "exit IS NOT NULL AND exit < '\(reading.today.iso)', sort_name, id LIMIT \(limit)", in: reading)
  }

  private static func all(
    _ condition: String, _ arguments: StatementArguments, order: String = "sort_name, id",
    in reading: Reading
  ) throws -> [Employee] {
    let statement = try reading.db.cachedStatement(
      sql: "SELECT \(columns) FROM employee WHERE \(condition) ORDER BY \(order)")
    return try Row.fetchAll(statement, arguments: arguments).map(Employee.init(row:))
  }

  private init(row: Row) throws {
    var details = EmployeeDetails(code: "", name: "", entry: .first)
    try EmployeeDetails.fields.load(&details, from: row, at: 1)
    self.init(id: row[0], details: details)
  }
}
