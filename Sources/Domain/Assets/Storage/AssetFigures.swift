import GRDB
import Kernel
import Store

/// The assets of the company at a glance, as of a working day.
package struct AssetFigures: Hashable, Sendable {
  /// How many are in service, what they cost and what was depreciated of them.
  package let inService: Int
  package let value: Money
  package let accumulated: Money
  /// How many nobody has, and how many an employee who left still has.
  package let unassigned: Int
  package let unreturned: Int
  /// Reminders to do within 30 days, and those late.
  package let remindersSoon: Int
  package let remindersLate: Int
  /// Prices of assets sold that are still owed.
  package let owed: Money
  /// Invoices with fixed assets not entered yet.
  package let purchasesToEnter: Int
  /// The day up to which everything was depreciated last, if ever.
  package let depreciatedTo: Day?

  package var netValue: Money { value - accumulated }

  package static func load(in reading: Reading) throws -> AssetFigures {
    let row = try Row.fetchOne(
      reading.db, sql: sql, arguments: ["today": reading.today, "soon": reading.today.adding(days: 30)])
    return AssetFigures(
      inService: row?[0] ?? 0, value: row?[1] ?? .zero, accumulated: row?[2] ?? .zero,
      unassigned: row?[3] ?? 0, unreturned: row?[4] ?? 0, remindersSoon: row?[5] ?? 0,
      remindersLate: row?[6] ?? 0, owed: row?[7] ?? .zero, purchasesToEnter: row?[8] ?? 0,
      depreciatedTo: row?[9])
  }

  private static let here = """
    asset WHERE NOT EXISTS (SELECT 1 FROM asset_disposal WHERE asset_id = asset.id)
    """

  private static let running = """
    SELECT 1 FROM assignment AS held WHERE held.asset_id = asset.id AND held.from_day <= :today
      AND coalesce(held.to_day, '9999') >= :today
    """

  private static let sql = """
    SELECT (SELECT count(*) FROM \(here)), (SELECT coalesce(sum(value), 0) FROM \(here)),
      (SELECT coalesce(sum(depreciated + (SELECT coalesce(sum(amount), 0) FROM depreciation
        WHERE asset_id = asset.id)), 0) FROM \(here)),
      (SELECT count(*) FROM \(here) AND NOT EXISTS (\(running))),
      (SELECT count(*) FROM assignment AS held JOIN assignable_employee AS employee
          ON employee.employee_id = held.employee_id
        WHERE employee.exit < :today AND held.from_day <= :today AND coalesce(held.to_day, '9999') >= :today),
      (SELECT count(*) FROM asset_reminder
        WHERE done_on IS NULL AND cancelled_on IS NULL AND due BETWEEN :today AND :soon),
      (SELECT count(*) FROM asset_reminder WHERE done_on IS NULL AND cancelled_on IS NULL AND due < :today),
      (SELECT coalesce(sum(price + tax), 0) FROM asset_disposal
        WHERE collected_on IS NULL AND outcome = 'sold'),
      (SELECT count(*) FROM (SELECT 1 FROM asset_purchase AS line GROUP BY line.document
        HAVING sum(line.cost) > coalesce((SELECT sum(value) FROM asset_purchase_use AS use
          WHERE use.document = line.document), 0))),
      (SELECT max(to_day) FROM depreciation)
    """
}
