import Foundation
import GRDB
import Kernel
import Store

extension Asset {
  /// Its depreciation, year by year, as it was laid out when it came.
  package func plan(in reading: Reading) throws -> DepreciationPlan {
    try Asset.plans(of: [self], in: reading)[id] ?? plan(of: [])
  }

  /// Its depreciation as it stands on a day: cut where the asset had left by then.
  package func plan(asOf day: Day, in reading: Reading) throws -> DepreciationPlan {
    let plan = try plan(in: reading)
    guard let disposal, disposal.day <= day else { return plan }
    return plan.cut(by: disposal, value: value)
  }

  /// The plans of those assets that have one.
  static func plans(of assets: [Asset], in reading: Reading) throws -> [ID: DepreciationPlan] {
    let ids = "[" + assets.map { String($0.id.rawValue) }.joined(separator: ",") + "]"
    let statement = try reading.db.cachedStatement(
      sql: """
        SELECT year_start, year_end, units, annuity, accumulated, net, asset_id FROM asset_plan
        WHERE asset_id IN (SELECT value FROM json_each(?)) ORDER BY asset_id, year_start
        """)
    var lines: [ID: [DepreciationPlan.Line]] = [:]
    for row in try Row.fetchAll(statement, arguments: [ids]) {
      lines[row[6], default: []].append(
        DepreciationPlan.Line(
          start: row[0], end: row[1], units: row[2], annuity: row[3], accumulated: row[4], net: row[5]))
    }
    return Dictionary(
      assets.compactMap { asset in lines[asset.id].map { (asset.id, asset.plan(of: $0)) } },
      uniquingKeysWith: { first, _ in first })
  }

  private func plan(of lines: [DepreciationPlan.Line]) -> DepreciationPlan {
    DepreciationPlan(
      method: method, start: method.start(day: day, serviceDay: serviceDay), lines: lines)
  }
}
