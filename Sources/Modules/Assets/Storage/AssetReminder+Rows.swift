import GRDB
import Kernel
import Store

extension AssetReminder {
  /// The reminder of that id.
  ///
  /// - Throws: `CommonRefusal.notFound`.
  package static func find(_ id: ID, in reading: Reading) throws -> AssetReminder {
    guard let reminder = try fetch("WHERE id = ?", [id], in: reading).first else {
      throw CommonRefusal.notFound(what: "le rappel", key: String(id.rawValue))
    }
    return reminder
  }

  /// What must still be done to an asset, the most pressing first.
  package static func open(of asset: Asset.ID, in reading: Reading) throws -> [AssetReminder] {
    try fetch(
      "WHERE asset_id = ? AND done_on IS NULL AND cancelled_on IS NULL ORDER BY due, id", [asset], in: reading
    )
  }

  /// What was to be done to an asset at the end of a day, as it was known then.
  package static func open(of asset: Asset.ID, asOf day: Day, in reading: Reading) throws -> [AssetReminder] {
    try fetch(
      """
      WHERE asset_id = ?1 AND planned_on <= ?2 AND coalesce(done_on, '9999') > ?2
        AND coalesce(cancelled_on, '9999') > ?2 ORDER BY due, id
      """, [asset, day], in: reading)
  }

  private static func fetch(
    _ condition: String, _ arguments: StatementArguments, in reading: Reading
  ) throws -> [AssetReminder] {
    let statement = try reading.db.cachedStatement(
      sql: """
        SELECT id, asset_id, kind, due, every_months, note, done_on, cancelled_on, counted_from FROM asset_reminder
        \(condition)
        """)
    return try Row.fetchAll(statement, arguments: arguments).map(AssetReminder.init(row:))
  }

  private init(row: Row) throws {
    let (done, cancelled): (Day?, Day?) = (row[6], row[7])
    self.init(
      id: row[0], asset: row[1], kind: try row.code(2), due: row[3], countedFrom: row[8], everyMonths: row[4],
      note: row[5],
      status: done.map(Status.done) ?? cancelled.map(Status.cancelled) ?? .toDo)
  }

  /// - Returns: the new reminder's id.
  static func insert(
    _ kind: Kind, of asset: Asset.ID, due: Day, countedFrom first: Day, everyMonths: Int?, note: String,
    plannedOn day: Day, in db: Database
  ) throws -> ID {
    try db.execute(
      sql: """
        INSERT INTO asset_reminder (asset_id, kind, due, counted_from, every_months, note, planned_on)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """, arguments: [asset, kind.rawValue, due, first, everyMonths, note, day])
    return ID(db.lastInsertedRowID)
  }

  func close(_ status: Status, in db: Database) throws {
    let (done, cancelled): (Day?, Day?) =
      switch status {
      case .toDo: (nil, nil)
      case .done(let day): (day, nil)
      case .cancelled(let day): (nil, day)
      }
    try db.execute(
      sql: "UPDATE asset_reminder SET done_on = ?, cancelled_on = ? WHERE id = ?",
      arguments: [done, cancelled, id])
  }
}
