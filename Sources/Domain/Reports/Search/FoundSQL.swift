import GRDB
import Kernel
import Store

/// The reads of the search, each within the viewer's scope.
enum FoundSQL {
  static func invoices(
    _ condition: String, _ arguments: StatementArguments, _ limit: Int, in reading: Reading
  ) throws -> [FoundRecord] {
    try documents("invoice", kind: .invoice, condition, arguments, limit, in: reading)
  }

  static func quotes(
    _ condition: String, _ arguments: StatementArguments, _ limit: Int, in reading: Reading
  ) throws -> [FoundRecord] {
    try documents("quote", kind: .quote, condition, arguments, limit, in: reading)
  }

  private static func documents(
    _ table: String, kind: FoundRecord.Kind, _ condition: String, _ arguments: StatementArguments,
    _ limit: Int,
    in reading: Reading
  ) throws -> [FoundRecord] {
    let rows = try Row.fetchAll(
      reading.db,
      sql: """
        SELECT \(table).id, \(table).number, \(table).day, \(table).gross, party.code, party.name FROM \(table)
        LEFT JOIN party AS held ON held.id = \(table).party_id LEFT JOIN party ON party.id = held.root_id
        WHERE \(condition) AND \(reading.own("\(table).party_id"))
        ORDER BY +\(table).day DESC, +\(table).id DESC LIMIT \(limit)
        """,
      arguments: arguments)
    return rows.map { row in
      let (number, day, gross, name): (String, Day, Money, String) = (row[1], row[2], row[3], row[5])
      return FoundRecord(
        kind: kind, id: row[0], title: number.isEmpty ? "brouillon" : number,
        detail: "\(name) · \(day.french) · \(gross.frenchEuros)", code: row[4])
    }
  }

  /// The latest documents a full-text index finds; its rows are in the order of ids, so the last are the latest.
  static func latest(
    _ index: String, _ expression: String, _ limit: Int, in reading: Reading,
    _ read: (String, StatementArguments, Int, Reading) throws -> [FoundRecord]
  ) throws -> [FoundRecord] {
    let table = index == "quote_search" ? "quote" : "invoice"
    let ids = try Int64.fetchAll(
      reading.db,
      sql: """
        SELECT found.rowid FROM \(index) AS found CROSS JOIN \(table) ON \(table).id = found.rowid
        WHERE \(index) MATCH ? AND \(reading.own("\(table).party_id")) ORDER BY found.rowid DESC LIMIT ?
        """,
      arguments: [expression, limit])
    return try read("\(table).id IN (\(ids.map(String.init).joined(separator: ", ")))", [], limit, reading)
  }

  static func receipts(
    _ condition: String, _ arguments: StatementArguments, _ limit: Int, in reading: Reading
  ) throws -> [FoundRecord] {
    let rows = try Row.fetchAll(
      reading.db,
      sql: """
        SELECT receipt.id, CASE receipt.kind WHEN 'receipt' THEN 'E-' WHEN 'refund' THEN 'R-' ELSE 'RJ-' END || receipt.id,
          receipt.day, receipt.amount, receipt.reference, party.code, party.name FROM receipt
        LEFT JOIN party AS held ON held.id = receipt.party_id LEFT JOIN party ON party.id = held.root_id
        WHERE \(condition) AND \(reading.own("receipt.party_id"))
        ORDER BY +receipt.day DESC, +receipt.id DESC LIMIT \(limit)
        """,
      arguments: arguments)
    return rows.map { row in
      let (day, amount, reference, name): (Day, Money, String, String) = (row[2], row[3], row[4], row[6])
      let parts = [name, day.french, amount.frenchEuros, reference].filter { !$0.isEmpty }
      return FoundRecord(
        kind: .receipt, id: row[0], title: row[1], detail: parts.joined(separator: " · "), code: row[5])
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
