import Events
import GRDB
import Kernel
import Store

extension NewAsset {
  /// Writes the sheet and its plan.
  ///
  /// - Parameter keptFrom: the day from which its depreciation is booked here.
  func insert(_ id: Int64, plan: DepreciationPlan, keptFrom: Day, event: Int64, in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO asset (id, label, sort_label, kind, serial, plate, note, day, service_day, value, method,
          years, account, depreciation_account, origin, payment, purchase_id, purchase_number, rate, tax,
          depreciated, kept_from, event)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        id, label, Fold.key(label), kind.rawValue, serial, plate, note, day, serviceDay, value,
        method.rawValue, years, account.number, depreciationAccount, origin.kind.rawValue,
        origin.method?.rawValue, origin.purchase?.document, origin.purchase?.number ?? "", origin.rate,
        origin.tax, origin.depreciated, keptFrom, event,
      ])
    for line in plan.lines {
      try db.cachedStatement(
        sql: """
          INSERT INTO asset_plan (asset_id, year_start, year_end, units, annuity, accumulated, net)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        id, line.start, line.end, line.units, line.annuity, line.accumulated, line.net,
      ])
    }
  }
}

extension Asset {
  func update(_ sheet: AssetSheet, in db: Database) throws {
    try db.execute(
      sql: """
        UPDATE asset SET label = ?, sort_label = ?, kind = ?, serial = ?, plate = ?, note = ? WHERE id = ?
        """,
      arguments: [
        sheet.label, Fold.key(sheet.label), sheet.kind.rawValue, sheet.serial, sheet.plate, sheet.note, id,
      ])
  }

  /// Writes how it left, and cuts its plan on that day.
  func insert(_ disposal: Disposal, event: Int64, in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO asset_disposal (asset_id, day, outcome, price, rate, tax, reason, accumulated,
          collected_on, collected_by, event)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        id, disposal.day, disposal.outcome.rawValue, disposal.price, disposal.rate, disposal.tax,
        disposal.reason, disposal.accumulated, disposal.collected?.day, disposal.collected?.method.rawValue,
        event,
      ])
    try cutPlan(on: disposal.day, accumulated: disposal.accumulated, in: db)
  }

  private func cutPlan(on day: Day, accumulated: Money, in db: Database) throws {
    let plan = try plan(in: db)
    try db.execute(
      sql: "DELETE FROM asset_plan WHERE asset_id = ? AND year_start > ?", arguments: [id, day])
    guard let line = plan.lines.last(where: { $0.contains(day) }) else { return }
    let cut = plan.cut(line, on: day, accumulated: accumulated, value: value)
    try db.execute(
      sql: """
        UPDATE asset_plan SET units = ?, annuity = ?, accumulated = ?, net = ?
        WHERE asset_id = ? AND year_start = ?
        """, arguments: [cut.units, cut.annuity, cut.accumulated, cut.net, id, cut.start])
  }

  func collect(_ collection: Disposal.Collection, in db: Database) throws {
    try db.execute(
      sql: "UPDATE asset_disposal SET collected_on = ?, collected_by = ? WHERE asset_id = ?",
      arguments: [collection.day, collection.method.rawValue, id])
  }

  /// Its depreciation, year by year, cut where it left.
  package func plan(in reading: Reading) throws -> DepreciationPlan { try plan(in: reading.db) }

  private func plan(in db: Database) throws -> DepreciationPlan {
    let statement = try db.cachedStatement(
      sql: """
        SELECT year_start, year_end, units, annuity, accumulated, net FROM asset_plan WHERE asset_id = ?
        ORDER BY year_start
        """)
    let lines = try Row.fetchAll(statement, arguments: [id]).map {
      DepreciationPlan.Line(
        start: $0[0], end: $0[1], units: $0[2], annuity: $0[3], accumulated: $0[4], net: $0[5])
    }
    return DepreciationPlan(
      method: method, start: method.start(day: day, serviceDay: serviceDay), lines: lines)
  }
}
