import GRDB
import HumanResourcesFacts
import Kernel
import Store

/// The employees assets may be handed to, known by code and contract from facts alone.
package enum AssignableEmployee {
  static func save(_ employee: EmployeeFacts, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO assignable_employee (employee_id, code, sort_code, entry, exit) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (employee_id) DO UPDATE SET code = excluded.code, sort_code = excluded.sort_code,
          entry = excluded.entry, exit = excluded.exit
        """
    ).execute(arguments: [
      employee.employee, employee.code, Fold.key(employee.code), employee.entry, employee.exit,
    ])
  }

  /// The employee of that id or code.
  ///
  /// - Throws: `CommonRefusal.notFound`.
  package static func find(
    _ reference: Reference<AssignableEmployee>, in reading: Reading
  ) throws -> EmployeeFacts {
    let found =
      switch reference {
      case .id(let id): try all("WHERE employee_id = ?", [id], in: reading)
      case .code(let code): try all("WHERE sort_code = ?", [Fold.key(code)], in: reading)
      }
    guard let employee = found.first else {
      throw CommonRefusal.notFound(what: "l’employé", key: reference.description)
    }
    return employee
  }

  /// Those under contract today whose code starts with what was typed, by code.
  package static func suggestions(
    _ typed: String, limit: Int = 8, in reading: Reading
  ) throws -> [EmployeeFacts] {
    try all(
      """
      WHERE sort_code >= ?1 AND sort_code < ?1 || char(1114111) AND coalesce(exit, '9999') >= ?2
      ORDER BY sort_code, employee_id LIMIT ?3
      """, [Fold.key(typed), reading.today, limit], in: reading)
  }

  private static func all(
    _ condition: String, _ arguments: StatementArguments, in reading: Reading
  ) throws -> [EmployeeFacts] {
    let statement = try reading.db.cachedStatement(
      sql: "SELECT employee_id, code, entry, exit FROM assignable_employee \(condition)")
    return try Row.fetchAll(statement, arguments: arguments).map {
      EmployeeFacts(employee: $0[0], code: $0[1], entry: $0[2], exit: $0[3])
    }
  }
}
