import GRDB
import Kernel
import Store

extension Assignment {
  /// Every assignment of an asset, the oldest first.
  package static func all(of asset: Asset.ID, in reading: Reading) throws -> [Assignment] {
    try fetch("WHERE asset_id = ? ORDER BY from_day, id", [asset], in: reading)
  }

  /// The one that giving an asset back on a day ends: that under way then; today, else the next.
  package static func toEnd(of asset: Asset, on day: Day, in reading: Reading) throws -> Assignment? {
    let all = try all(of: asset.id, in: reading)
    return all.first { $0.status(on: day) == .underWay }
      ?? (day == reading.today ? all.first { $0.status(on: day) == .toCome } : nil)
  }

  /// What an employee has on a day, or is to have later.
  package static func all(ofEmployee employee: Int64, from day: Day, in reading: Reading) throws
    -> [Assignment]
  {
    try fetch(
      """
      WHERE assignment.employee_id = ? AND coalesce(to_day, '9999') >= max(from_day, ?) ORDER BY from_day, id
      """, [employee, day], in: reading)
  }

  private static func fetch(
    _ condition: String, _ arguments: StatementArguments, in reading: Reading
  ) throws -> [Assignment] {
    let statement = try reading.db.cachedStatement(
      sql: """
        SELECT id, asset_id, assignment.employee_id, coalesce(code, ''), from_day, to_day, note
        FROM assignment
          LEFT JOIN assignable_employee AS employee ON employee.employee_id = assignment.employee_id
        \(condition)
        """)
    return try Row.fetchAll(statement, arguments: arguments).map {
      Assignment(
        id: $0[0], asset: $0[1], employee: $0[2], employeeCode: $0[3], from: $0[4], to: $0[5], note: $0[6])
    }
  }

  static func nextID(in db: Database) throws -> Int64 {
    try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) + 1 FROM assignment") ?? 1
  }

  func insert(event: Int64, in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO assignment (id, asset_id, employee_id, from_day, to_day, note, event)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """, arguments: [id, asset, employee, from, to, note, event])
  }

  func end(on day: Day, in db: Database) throws {
    try db.execute(sql: "UPDATE assignment SET to_day = ? WHERE id = ?", arguments: [day, id])
  }
}
