import AssetsFacts
import Desk
import GRDB
import Kernel
import Lists
import Plan
import Store

/// How the palette finds assets.
enum AssetsSearch {
  static let legs = [
    SearchLeg(.assets) { typed, reading, limit in
      try Listing.assets.refusal(in: reading) == nil ? assets(typed, limit, in: reading) : []
    }
  ]

  /// Assets of the code meant, of a plate or serial number that begins as typed whatever its dashes, or all words
  /// beginning a word of theirs; those in service first.
  private static func assets(_ typed: TypedSearch, _ limit: Int, in reading: Reading) throws -> [Found] {
    let text =
      "' ' || replace(asset.sort_label || ' ' || fold(asset.plate) || ' ' || fold(asset.serial), '-', ' ')"
    let words = typed.words.indices.map { "instr(\(text), ' ' || ?\($0 + 3)) > 0" }
    func mark(_ column: String) -> String {
      "instr(replace(replace(fold(\(column)), '-', ''), ' ', ''), ?2) = 1"
    }
    let key = typed.words.joined()
    let marks = key.count > 2 ? ["\(mark("asset.plate"))", "\(mark("asset.serial"))"] : []
    let tests = ["asset.id = ?1", "(\(words.joined(separator: " AND ")))"] + marks
    let arguments: [any DatabaseValueConvertible] = [typed.count(after: ["im"]) ?? 0, key] + typed.words
    let rows = try Row.fetchAll(
      reading.db,
      sql: """
        SELECT asset.id, \(AssetSQL.code("asset.id")), asset.label, asset.plate, asset.serial, gone.outcome
        FROM asset LEFT JOIN asset_disposal AS gone ON gone.asset_id = asset.id
        WHERE \(tests.joined(separator: " OR "))
        ORDER BY asset.id <> ?1, gone.day IS NOT NULL, asset.sort_label, asset.id LIMIT \(limit)
        """,
      arguments: StatementArguments(arguments))
    return rows.map { row in
      let (code, outcome): (String, String?) = (row[1], row[5])
      let state = outcome.map { $0 == "sold" ? "cédé" : "au rebut" } ?? ""
      return Found(
        .asset, "actif", id: row[0], title: row[2], details: [code, row[3], row[4], state], code: code)
    }
  }
}
