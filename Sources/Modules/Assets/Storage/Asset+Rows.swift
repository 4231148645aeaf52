import AssetsFacts
import GRDB
import Kernel
import Store
import TreasuryFacts

extension Asset {
  /// The asset of that id or code (`IM-0012`).
  ///
  /// - Throws: `CommonRefusal.notFound`.
  package static func find(_ reference: Reference<Asset>, in reading: Reading) throws -> Asset {
    guard let id = id(of: reference), let asset = try all("WHERE asset.id = ?", [id], in: reading).first
    else {
      throw CommonRefusal.notFound(what: "l’actif", key: reference.description)
    }
    return asset
  }

  private static func id(of reference: Reference<Asset>) -> Int64? {
    switch reference {
    case .id(let id): id.rawValue
    case .code(let code): code.uppercased().hasPrefix("IM-") ? Int64(code.dropFirst(3)) : Int64(code)
    }
  }

  /// Every asset in service that loses value and was acquired by `day`, by code.
  static func depreciable(on day: Day, in reading: Reading) throws -> [Asset] {
    try all(
      "WHERE disposal.asset_id IS NULL AND asset.method <> 'none' AND asset.day <= ? ORDER BY asset.id",
      [day], in: reading)
  }

  /// The assets in service a person may mean: by the start of the code, the plate, the serial number or of a
  /// word of the label; the first by label when nothing is typed.
  package static func suggestions(
    _ typed: String, limit: Int = 8, in reading: Reading
  ) throws -> [Asset] {
    let words = Fold.key(typed).split(whereSeparator: \.isWhitespace)
    let text = """
      ' ' || replace(asset.sort_label || ' ' || fold(asset.plate) || ' ' || fold(asset.serial), '-', ' ')
        || ' ' || printf('im-%04d', asset.id)
      """
    let tests = words.indices.map {
      "(instr(\(text), ' ' || ?\($0 + 2)) > 0 OR instr(\(text), ' ' || replace(?\($0 + 2), '-', ' ')) > 0)"
    }
    let conditions = ["disposal.asset_id IS NULL"] + tests
    let arguments: [any DatabaseValueConvertible] = [limit] + words.map(String.init)
    return try all(
      "WHERE \(conditions.joined(separator: " AND ")) ORDER BY asset.sort_label, asset.id LIMIT ?1",
      StatementArguments(arguments), in: reading)
  }

  static func nextID(in db: Database) throws -> Int64 {
    try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) + 1 FROM asset") ?? 1
  }

  private static func all(
    _ condition: String, _ arguments: StatementArguments, in reading: Reading
  ) throws -> [Asset] {
    let statement = try reading.db.cachedStatement(
      sql: """
        SELECT \(sheetColumns), asset.*, (SELECT sum(amount) FROM depreciation WHERE asset_id = asset.id) AS posted,
          (SELECT max(to_day) FROM depreciation WHERE asset_id = asset.id) AS posted_to,
          disposal.day AS left_on, outcome, price, disposal.rate AS price_rate, disposal.tax AS price_tax,
          reason, accumulated, taken_back, collected_on, collected_by
        FROM asset LEFT JOIN asset_disposal AS disposal ON disposal.asset_id = asset.id \(condition)
        """)
    return try Row.fetchAll(statement, arguments: arguments).map(Asset.init(row:))
  }

  private static let sheetColumns = AssetSheet.fields.names.map { "asset.\($0)" }.joined(separator: ", ")

  private init(row: Row) throws {
    var sheet = AssetSheet()
    try AssetSheet.fields.load(&sheet, from: row, at: 0)
    self.init(
      id: row["id"], sheet: sheet, day: row["day"], serviceDay: row["service_day"], value: row["value"],
      method: try row.code("method"), years: row["years"], account: row["account"],
      depreciationAccount: row["depreciation_account"],
      origin: try AssetOrigin(row: row), keptFrom: row["kept_from"], posted: row["posted"] ?? .zero,
      postedTo: row["posted_to"],
      disposal: try Disposal(row: row))
  }
}

extension AssetOrigin {
  fileprivate init(row: Row) throws {
    let origin: AssetAcquired.Origin = try row.code("origin")
    switch origin {
    case .paid: self = .paid(try row.code("payment"), rate: row["rate"], tax: row["tax"])
    case .purchase: self = .purchase(row["purchase_id"], number: row["purchase_number"])
    case .takenOver: self = .takenOver(depreciated: row["depreciated"])
    }
  }
}

extension Disposal {
  fileprivate init?(row: Row) throws {
    guard let day: Day = row["left_on"] else { return nil }
    let method: PaymentMethod? = try row.optionalCode("collected_by")
    let collectedOn: Day? = row["collected_on"]
    self.init(
      day: day, outcome: try row.code("outcome"), price: row["price"], tax: row["price_tax"],
      rate: row["price_rate"],
      reason: row["reason"], accumulated: row["accumulated"], takenBack: row["taken_back"],
      collected: collectedOn.flatMap { day in method.map { Collection(day: day, method: $0) } })
  }
}
