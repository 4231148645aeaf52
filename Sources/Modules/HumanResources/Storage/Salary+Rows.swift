import GRDB
import Kernel
import Store

extension Salary {
  /// What was agreed with an employee, the latest first; of a day agreed anew, what was said last.
  ///
  /// - Throws: `permission-denied` unless the viewer may see what people earn.
  package static func history(of employee: Employee.ID, in reading: Reading) throws -> [Salary] {
    try Payslip.requireReadable(in: reading)
    return try Row.fetchAll(
      reading.db,
      sql: """
        SELECT from_day, monthly, hours, reason, max(event) FROM salary WHERE employee_id = ?
        GROUP BY from_day ORDER BY from_day DESC
        """,
      arguments: [employee]
    ).map { Salary(from: $0[0], monthly: $0[1], hours: $0[2], reason: $0[3]) }
  }

  /// What is agreed with an employee on a day, if anything is.
  ///
  /// - Throws: `permission-denied`.
  package static func of(_ employee: Employee.ID, on day: Day, in reading: Reading) throws -> Salary? {
    try history(of: employee, in: reading).first { $0.from <= day }
  }

  func insert(_ employee: Employee.ID, event: Int64, in db: Database) throws {
    try db.execute(
      sql:
        "INSERT INTO salary (employee_id, from_day, monthly, hours, reason, event) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [employee, from, monthly, hours, reason, event])
  }
}
