import Foundation
import GRDB
import HumanResourcesFacts
import Kernel
import Store

extension PaySetting {
  func insert(in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO pay_parameter (code, from_day, employee, employer, value, brackets, source)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        parameter.rawValue, from, employee, employer, value,
        brackets.isEmpty ? nil : try CanonicalJSON.encode(brackets), source,
      ])
  }

  init(row: Row) throws {
    let brackets: String? = row[5]
    self.init(
      try row.code(0), from: row[1], employee: row[2], employer: row[3], value: row[4],
      brackets: try brackets.map { try CanonicalJSON.decode([PayRateSet.Bracket].self, from: $0) } ?? [],
      source: row[6])
  }

  private static let columns = "code, from_day, employee, employer, value, brackets, source"

  /// The setting of that id in the list of rates.
  package static func find(_ id: Int64, in reading: Reading) throws -> PaySetting {
    let row = try Row.fetchOne(
      reading.db, sql: "SELECT \(columns) FROM pay_parameter WHERE id = ?", arguments: [id])
    guard let row else { throw CommonRefusal.notFound(what: "le taux", key: "#\(id)") }
    return try PaySetting(row: row)
  }

  /// What was in force of a parameter on a day.
  package static func of(
    _ parameter: PayParameter, on day: Day, in reading: Reading
  ) throws -> PaySetting? {
    let statement = try reading.db.cachedStatement(
      sql: """
        SELECT \(columns) FROM pay_parameter WHERE code = ? AND from_day <= ?
        ORDER BY from_day DESC, id DESC LIMIT 1
        """)
    let row = try Row.fetchOne(statement, arguments: [parameter.rawValue, day])
    return try row.map { try PaySetting(row: $0) }
  }

  /// Whether a slip that stands, or a claim allowed, was computed with what the parameter has from that day on.
  static func isUsed(_ parameter: PayParameter, from: Day, in db: Database) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM pay_parameter WHERE code = ?1 AND from_day = ?2)
          AND EXISTS (\(parameter.isMileage ? trips : slips))
        """,
      arguments: [parameter.rawValue, from]) ?? false
  }

  private static let slips = """
    SELECT 1 FROM payslip WHERE status = 'validated' AND kind = 'slip'
      AND date(period, '+1 month', '-1 day') >= ?2
      AND id NOT IN (SELECT reverses FROM payslip WHERE reverses IS NOT NULL)
    """

  private static let trips = """
    SELECT 1 FROM expense_line AS line JOIN expense_decision AS decision ON decision.claim_id = line.claim_id
    WHERE line.km IS NOT NULL AND line.day >= ?2 AND decision.verdict = 'approuvee'
    """
}

extension PayParameters {
  /// What is in force on a day.
  package static func of(_ day: Day, in reading: Reading) throws -> PayParameters {
    let settings = try PayParameter.allCases.compactMap { try PaySetting.of($0, on: day, in: reading) }
    return PayParameters(settings, on: day)
  }
}
