import AssetsFacts
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

  /// Writes how it left.
  func insert(_ disposal: Disposal, event: Int64, in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO asset_disposal (asset_id, day, outcome, price, rate, tax, reason, accumulated,
          taken_back, collected_on, collected_by, event)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        id, disposal.day, disposal.outcome.rawValue, disposal.price, disposal.rate, disposal.tax,
        disposal.reason, disposal.accumulated, disposal.takenBack, disposal.collected?.day,
        disposal.collected?.method.rawValue, event,
      ])
  }

  func collect(_ collection: Disposal.Collection, in db: Database) throws {
    try db.execute(
      sql: "UPDATE asset_disposal SET collected_on = ?, collected_by = ? WHERE asset_id = ?",
      arguments: [collection.day, collection.method.rawValue, id])
  }
}
