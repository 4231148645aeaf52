import Lists

/// What becomes of assets, in SQL over `asset`, joined to `gone`, its disposal; now, and as of `:as_of`.
package enum AssetSQL {
  /// `IM-0012`, of the asset whose id this column holds.
  package static func code(_ id: String) -> String { "printf('IM-%04d', \(id))" }

  /// The id in a code as typed, `:value`: `im-0012`, or 12.
  static let typed = "CAST(replace(:value, 'im-', '') AS INTEGER)"

  static let isGone = ListExpression(
    now: "(gone.day IS NOT NULL)", past: "(coalesce(gone.day, '9999') <= :as_of)")

  /// All that was depreciated of it, before and here; by the day it left when it had. What is booked to the end of a month
  /// that runs does not count yet.
  static let accumulated = ListExpression(now: accumulated(isGone.now), past: accumulated(isGone.past))

  private static func accumulated(_ isGone: String) -> String {
    let posted = posted("sum(part.amount)", " AND part.to_day <= :as_of")
    return "iif(\(isGone), gone.accumulated, asset.depreciated + coalesce(\(posted), 0))"
  }

  /// `gone` as far as it counts for the plan: an asset that has left has nothing of it after that day.
  static let planned = ListExpression(
    now: "asset_plan.year_start <= coalesce(gone.day, '9999')",
    past: "asset_plan.year_start <= iif(\(isGone.past), gone.day, '9999')")

  /// Whether the year of the plan is the one its asset left in.
  static let isCut = ListExpression(now: isCut(isGone.now), past: isCut(isGone.past))

  private static func isCut(_ isGone: String) -> String {
    "(\(isGone) AND gone.day BETWEEN asset_plan.year_start AND asset_plan.year_end)"
  }

  /// The last day of what was booked.
  static let depreciatedTo = ListExpression(
    now: posted("max(part.to_day)"), past: posted("max(part.to_day)", " AND part.to_day <= :as_of"))

  /// What of a line of `asset_purchase` has no sheet yet and was not taken back, within what is left of its invoice:
  /// lines below zero are discounts on the others.
  static let toEnter = ListExpression(
    now: toEnter(""), past: toEnter(" AND part.day <= :as_of"))

  private static func posted(_ what: String, _ condition: String = "") -> String {
    "(SELECT \(what) FROM depreciation AS part WHERE part.asset_id = asset.id\(condition))"
  }

  private static func toEnter(_ condition: String) -> String {
    func taken(_ line: String) -> String {
      """
      (SELECT coalesce(sum(part.value), 0) FROM asset_purchase_use AS part WHERE \(line)\(condition))
        + (SELECT coalesce(sum(part.amount), 0) FROM asset_purchase_credit AS part WHERE \(line)\(condition))
      """
    }
    let document = "part.document = asset_purchase.document"
    return """
      max(0, min(asset_purchase.cost - (\(taken("\(document) AND part.position = asset_purchase.position"))),
        (SELECT sum(line.cost) FROM asset_purchase AS line WHERE line.document = asset_purchase.document)
        - (\(taken(document)))))
      """
  }
}
