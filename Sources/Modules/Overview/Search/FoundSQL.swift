import AssetsDesk
import GRDB
import Kernel
import Parties
import Store
import TreasuryDesk

/// The reads of the search, each within the viewer's scope.
enum FoundSQL {
  /// Money received from clients that a condition on `receipt` keeps, the latest first.
  static func receipts(
    _ condition: String, _ arguments: StatementArguments, _ limit: Int, in reading: Reading
  ) throws -> [FoundRecord] {
    let number =
      "CASE receipt.kind WHEN 'receipt' THEN 'E-' WHEN 'refund' THEN 'R-' ELSE 'RJ-' END || receipt.id"
    return try cash("receipt", .receipt, number, condition, arguments, limit, in: reading)
  }

  /// Money paid to suppliers that a condition on `payment` keeps, the latest first.
  static func payments(
    _ condition: String, _ arguments: StatementArguments, _ limit: Int, in reading: Reading
  ) throws -> [FoundRecord] {
    try cash("payment", .payment, PaymentSQL.number, condition, arguments, limit, in: reading)
  }

  private static func cash(
    _ table: String, _ kind: FoundRecord.Kind, _ number: String, _ condition: String,
    _ arguments: StatementArguments, _ limit: Int, in reading: Reading
  ) throws -> [FoundRecord] {
    let rows = try Row.fetchAll(
      reading.db,
      sql: """
        SELECT \(table).id, \(number), \(table).day, \(table).amount, \(table).reference, party.code, party.name
        FROM \(table)
        LEFT JOIN party AS held ON held.id = \(table).party_id LEFT JOIN party ON party.id = held.root_id
        WHERE \(condition) AND \(reading.own("\(table).party_id"))
        ORDER BY +\(table).day DESC, +\(table).id DESC LIMIT \(limit)
        """,
      arguments: arguments)
    return rows.map { row in
      let (day, amount, reference, name): (Day, Money, String, String) = (row[2], row[3], row[4], row[6])
      let parts = [name, day.french, amount.frenchEuros, reference].filter { !$0.isEmpty }
      return FoundRecord(
        kind: kind, id: row[0], title: row[1], detail: parts.joined(separator: " · "), code: row[5])
    }
  }

  /// Those parties the viewer may see, in the order given.
  static func parties(_ ids: [Int64], in reading: Reading) throws -> [FoundRecord] {
    let rows = try Row.fetchAll(
      reading.db,
      sql: """
        SELECT id, name, city, phone, code FROM party
        WHERE id IN (\(ids.map(String.init).joined(separator: ", "))) AND root_id = id
          AND \(reading.scope(owner: "party.owner_id"))
        """)
    let records = rows.map { row in
      FoundRecord(
        kind: .party, id: row[0], title: row[1],
        detail: [row[4] as String, row[2], row[3]].filter { !$0.isEmpty }.joined(separator: " · "),
        code: row[4])
    }
    let byID = Dictionary(records.map { ($0.id, $0) }) { first, _ in first }
    var seen: Set<Int64> = []
    return ids.filter { seen.insert($0).inserted }.compactMap { byID[$0] }
  }

  /// Assets of the code meant, of a plate or serial number that begins as typed whatever its dashes, or all words
  /// beginning a word of theirs; those in service first.
  static func assets(_ typed: TypedSearch, _ limit: Int, in reading: Reading) throws -> [FoundRecord] {
    let text =
      "' ' || replace(asset.sort_label || ' ' || fold(asset.plate) || ' ' || fold(asset.serial), '-', ' ')"
    let words = typed.words.indices.map { "instr(\(text), ' ' || ?\($0 + 3)) > 0" }
    func mark(_ column: String) -> String {
      "instr(replace(replace(fold(\(column)), '-', ''), ' ', ''), ?2) = 1"
    }
    let key = typed.words.joined()
    let marks = key.count > 2 ? ["\(mark("asset.plate"))", "\(mark("asset.serial"))"] : []
    let tests = ["asset.id = ?1", "(\(words.joined(separator: " AND ")))"] + marks
    let arguments: [any DatabaseValueConvertible] = [typed.asset ?? 0, key] + typed.words
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
      let parts: [String] = [code, row[3], row[4], state]
      return FoundRecord(
        kind: .asset, id: row[0], title: row[2],
        detail: parts.filter { !$0.isEmpty }.joined(separator: " · "), code: code)
    }
  }

  /// People whose family name begins with one of the words, all words beginning a word of theirs.
  static func contacts(of words: [String], _ limit: Int, in reading: Reading) throws -> [FoundRecord] {
    let starts = words.indices.map {
      "contact.sort_name >= ?\($0 + 1) AND contact.sort_name < ?\($0 + 1) || char(1114111)"
    }
    let all = words.indices.map { "instr(' ' || contact.sort_name, ' ' || ?\($0 + 1)) > 0" }
    let rows = try Row.fetchAll(
      reading.db,
      sql: """
        SELECT contact.id, trim(contact.first_name || ' ' || contact.last_name), contact.function, party.name,
          contact.phone, party.code
        FROM contact JOIN party ON party.id = contact.party_id
        WHERE (\(starts.map { "(\($0))" }.joined(separator: " OR "))) AND \(all.joined(separator: " AND "))
          AND contact.erased_on IS NULL AND \(reading.scope(owner: "party.owner_id"))
        ORDER BY contact.sort_name, contact.id LIMIT \(limit)
        """,
      arguments: StatementArguments(words))
    return rows.map { row in
      let parts: [String] = [row[3], row[2], row[4]]
      return FoundRecord(
        kind: .contact, id: row[0], title: row[1],
        detail: parts.filter { !$0.isEmpty }.joined(separator: " · "), code: row[5])
    }
  }
}
