import Assets
import Company
import GRDB
import Kernel
import Store

/// What the company keeps, and what must soon be done about it.
package struct ParkFigures: Sendable {
  /// Something about an asset on a day to come, or one that is past.
  package struct Coming: Hashable, Sendable {
    package let day: Day
    package let asset: Int64
    package let code: String
    package let label: String
    /// « contrôle technique », « affecté à Durand Paul ».
    package let what: String
    package let isLate: Bool
  }

  /// Assets in service that are not wholly depreciated, and their net value.
  package let inDepreciation: Waiting.Pile
  /// Net value of all that is in service.
  package let netValue: Money
  /// Supplier's invoices whose assets have no sheet yet.
  package let toEnter: Int
  /// The next assignments and reminders, the most urgent first.
  package let coming: [Coming]

  static func read(_ day: Day, in reading: Reading) throws -> ParkFigures? {
    guard try OptionalModule.assets.isOpen(to: .readAssets, in: reading) else { return nil }
    let row = try Row.fetchOne(reading.db, sql: values, arguments: ["day": day])
    return ParkFigures(
      inDepreciation: Waiting.Pile(count: row?[0] ?? 0, amount: row?[1] ?? .zero), netValue: row?[2] ?? .zero,
      toEnter: try AssetFigures.load(in: reading).purchasesToEnter, coming: try coming(day, in: reading))
  }

  private static let values = """
    SELECT count(*) FILTER (WHERE depreciable AND net > 0), coalesce(sum(net) FILTER (WHERE depreciable), 0),
      coalesce(sum(net), 0)
    FROM (
      SELECT asset.depreciation_account <> '' AS depreciable,
        asset.value - asset.depreciated - coalesce(
          (SELECT sum(lost.amount) FROM depreciation AS lost WHERE lost.asset_id = asset.id AND lost.to_day <= :day), 0)
        AS net
      FROM asset WHERE asset.day <= :day AND NOT EXISTS (
        SELECT 1 FROM asset_disposal AS gone WHERE gone.asset_id = asset.id AND gone.day <= :day))
    """

  /// Reminders due within 60 days or late, assignments that begin or end within 30.
  private static func coming(_ day: Day, in reading: Reading) throws -> [Coming] {
    let rows = try Row.fetchAll(
      reading.db,
      sql: """
        SELECT due, asset.id, \(AssetSQL.code("asset.id")), asset.label, asset_reminder.kind, NULL FROM asset_reminder
          JOIN asset ON asset.id = asset_reminder.asset_id
        WHERE coalesce(done_on, '9999') > :day AND cancelled_on IS NULL AND due <= :soon
        UNION ALL
        SELECT from_day, asset.id, \(AssetSQL.code("asset.id")), asset.label, 'begin', employee_id FROM assignment
          JOIN asset ON asset.id = assignment.asset_id
        WHERE from_day > :day AND from_day <= :near AND coalesce(to_day, '9999') >= from_day
        UNION ALL
        SELECT to_day, asset.id, \(AssetSQL.code("asset.id")), asset.label, 'end', employee_id FROM assignment
          JOIN asset ON asset.id = assignment.asset_id
        WHERE to_day >= :day AND to_day <= :near AND to_day >= from_day
        ORDER BY 1, 2 LIMIT 6
        """,
      arguments: ["day": day, "near": day.adding(days: 30), "soon": day.adding(days: 60)])
    return try rows.map { row in
      let due: Day = row[0]
      return Coming(
        day: due, asset: row[1], code: row[2], label: row[3], what: try what(row, in: reading),
        isLate: due < day)
    }
  }

  private static func what(_ row: Row, in reading: Reading) throws -> String {
    let kind: String = row[4]
    if let reminder = AssetReminder.Kind(rawValue: kind) { return reminder.label }
    let name = try String.fetchOne(
      reading.db, sql: "SELECT \(StaffSQL.name) FROM employee WHERE id = ?", arguments: [row[5] as Int64?])
    return (kind == "begin" ? "à remettre à " : "à reprendre à ") + (name ?? "un employé")
  }
}
