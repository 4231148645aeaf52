import AssetsFacts
import GRDB
import Kernel
import Store

extension NewAsset {
  /// Writes the sheet and its plan.
  ///
  /// - Parameter keptFrom: the day from which its depreciation is booked here.
  func insert(_ id: Int64, plan: DepreciationPlan, keptFrom: Day, event: Int64, in db: Database) throws {
    let booked: [(String, (any DatabaseValueConvertible)?)] = [
      ("id", id), ("sort_label", Fold.key(sheet.label)), ("day", day), ("service_day", serviceDay),
      ("value", value), ("method", method.rawValue), ("years", years), ("account", account.number),
      ("depreciation_account", depreciationAccount), ("origin", origin.kind.rawValue),
      ("payment", origin.method?.rawValue), ("purchase_id", origin.purchase?.document),
      ("purchase_number", origin.purchase?.number ?? ""), ("rate", origin.rate), ("tax", origin.tax),
      ("depreciated", origin.depreciated), ("kept_from", keptFrom), ("event", event),
    ]
    let names = booked.map(\.0) + AssetSheet.fields.names
    try db.execute(
      sql: """
        INSERT INTO asset (\(names.joined(separator: ", ")))
        VALUES (\(names.map { _ in "?" }.joined(separator: ", ")))
        """,
      arguments: StatementArguments(booked.map(\.1)) + StatementArguments(AssetSheet.fields.values(of: sheet))
    )
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
    let sets = (["sort_label"] + AssetSheet.fields.names).map { "\($0) = ?" }
    try db.execute(
      sql: "UPDATE asset SET \(sets.joined(separator: ", ")) WHERE id = ?",
      arguments: [Fold.key(sheet.label)] + StatementArguments(AssetSheet.fields.values(of: sheet)) + [id])
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
