import Assets
import GRDB
import HumanResources
import Kernel
import Lists
import Parties
import Store

/// What the company keeps, and what must soon be done about it.
package struct ParkFigures: Sendable {
  /// Something about an asset on a day to come, or one that is past.
  package struct Coming: Hashable, Sendable {
    package let day: Day
    package let asset: Int64
    package let code: String
    package let label: String
    /// « Contrôle technique », « à remettre à Durand Paul ».
    package let what: String
    package let isLate: Bool
  }

  /// Assets in service that are not wholly depreciated, and their net value.
  package let inDepreciation: Pile
  /// Net value of all that is in service.
  package let netValue: Money
  /// Supplier's invoices whose assets have no sheet yet.
  package let toEnter: Int
  /// The next assignments and reminders, the most urgent first.
  package let coming: [Coming]

  package static func read(_ day: Day, in reading: Reading) throws -> ParkFigures {
    let value = try ParkValue(asOf: day, in: reading)
    return ParkFigures(
      inDepreciation: value.inDepreciation, netValue: value.netValue, toEnter: try toEnter(day, in: reading),
      coming: try coming(day, in: reading))
  }

  private static func toEnter(_ day: Day, in reading: Reading) throws -> Int {
    try Int.fetchOne(
      reading.db,
      sql: """
        SELECT count(DISTINCT document) FROM asset_purchase
        WHERE day <= :as_of AND \(AssetSQL.toEnter.past) > 0 AND \(reading.own("party_id"))
        """,
      arguments: ["as_of": day]) ?? 0
  }

  /// Reminders due within 60 days or late, assignments that begin or end within 30.
  private static func coming(_ day: Day, in reading: Reading) throws -> [Coming] {
    let holder = holder(in: reading)
    let rows = try Row.fetchAll(
      reading.db,
      sql: """
        SELECT due, asset.id, \(AssetSQL.code("asset.id")), asset.label, asset_reminder.kind, NULL FROM asset_reminder
          JOIN asset ON asset.id = asset_reminder.asset_id
        WHERE planned_on <= :day AND coalesce(done_on, '9999') > :day AND coalesce(cancelled_on, '9999') > :day
          AND due <= :soon
        UNION ALL
        SELECT from_day, asset.id, \(AssetSQL.code("asset.id")), asset.label, 'begin', \(holder.name)
        FROM assignment JOIN asset ON asset.id = assignment.asset_id \(holder.join)
        WHERE from_day > :day AND from_day <= :near AND coalesce(to_day, '9999') >= from_day
        UNION ALL
        SELECT to_day, asset.id, \(AssetSQL.code("asset.id")), asset.label, 'end', \(holder.name)
        FROM assignment JOIN asset ON asset.id = assignment.asset_id \(holder.join)
        WHERE to_day >= :day AND to_day <= :near AND to_day >= from_day
        ORDER BY 1, 2 LIMIT 6
        """,
      arguments: ["day": day, "near": day.adding(days: 30), "soon": day.adding(days: 60)])
    return rows.map { row in
      let due: Day = row[0]
      return Coming(
        day: due, asset: row[1], code: row[2], label: row[3], what: what(row), isLate: due < day)
    }
  }

  /// Who an assignment is to: by name for whoever may read employees, else by code.
  private static func holder(in reading: Reading) -> (name: String, join: String) {
    reading.viewer.may(.readEmployees)
      ? (StaffSQL.name, "LEFT JOIN employee ON employee.id = assignment.employee_id")
      : (
        "person.code",
        "LEFT JOIN assignable_employee AS person ON person.employee_id = assignment.employee_id"
      )
  }

  private static func what(_ row: Row) -> String {
    let kind: String = row[4]
    if let reminder = AssetReminder.Kind(rawValue: kind) { return reminder.label }
    let name: String? = row[5]
    return (kind == "begin" ? "à remettre à " : "à reprendre à ") + (name ?? "un employé")
  }
}
