import GRDB
import Kernel
import Lists
import Store

/// What the sheets of assets in service say they are worth at the end of a day.
struct ParkValue {
  let hasAssets: Bool
  /// What they cost, and what of it was depreciated.
  let value: Money
  let accumulated: Money
  /// What is booked after the day of the depreciation of assets that left by then: their leaving took it out already.
  let bookedAhead: Money
  /// Those that are depreciated and not wholly yet, and their net value.
  let inDepreciation: Pile

  var netValue: Money { value - accumulated }

  init(asOf day: Day, in reading: Reading) throws {
    let row = try Row.fetchOne(reading.db, sql: Self.sql, arguments: ["day": day])
    hasAssets = (row?[0] ?? 0) > 0
    value = row?[1] ?? .zero
    accumulated = row?[2] ?? .zero
    bookedAhead = row?[5] ?? .zero
    inDepreciation = Pile(count: row?[3] ?? 0, amount: row?[4] ?? .zero)
  }

  private static let sql = """
    SELECT count(*), coalesce(sum(value), 0), coalesce(sum(lost), 0),
      count(*) FILTER (WHERE depreciable AND value > lost),
      coalesce(sum(value - lost) FILTER (WHERE depreciable), 0),
      coalesce((SELECT sum(ahead.amount) FROM depreciation AS ahead JOIN asset_disposal AS gone
          ON gone.asset_id = ahead.asset_id
        WHERE gone.day <= :day AND ahead.to_day > :day), 0)
    FROM (
      SELECT asset.value, asset.depreciation_account <> '' AS depreciable,
        asset.depreciated + coalesce((SELECT sum(part.amount) FROM depreciation AS part
          WHERE part.asset_id = asset.id AND part.to_day <= :day), 0) AS lost
      FROM asset WHERE asset.day <= :day AND NOT EXISTS (
        SELECT 1 FROM asset_disposal AS gone WHERE gone.asset_id = asset.id AND gone.day <= :day))
    """
}
