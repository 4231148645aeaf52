import Desk
import GRDB
import Kernel
import Parties
import PartiesFacts
import Plan
import Store

/// How the palette finds parties and their contacts.
enum PartiesSearch {
  static let legs = [
    SearchLeg(.parties) { typed, reading, limit in
      try reading.viewer.may(.readParties) ? parties(typed, reading, limit) : []
    },
    SearchLeg(.contacts) { typed, reading, limit in
      guard reading.viewer.may(.readParties), let first = typed.words.first, first.count > 1 else {
        return []
      }
      return try contacts(of: typed.words, limit, in: reading)
    },
  ]

  /// Parties by code, name, SIREN, town, telephone or the name of a contact.
  private static func parties(_ typed: TypedSearch, _ reading: Reading, _ limit: Int) throws -> [Found] {
    let suggested = try Party.suggestions(typed.text, limit: limit, in: reading).map(\.party)
    let digits = typed.digits.count >= 3 && typed.isDigitsOnly ? [typed.digits] : []
    var ids = suggested
    for text in digits + [typed.text] where ids.count < limit {
      guard let expression = PartySearch.expression(text) else { continue }
      ids += try Int64.fetchAll(
        reading.db,
        sql: "SELECT rowid FROM party_search WHERE party_search MATCH ? ORDER BY rowid LIMIT ?",
        arguments: [expression, limit])
    }
    return try found(ids, in: reading)
  }

  /// Those parties the viewer may see, in the order given.
  private static func found(_ ids: [Int64], in reading: Reading) throws -> [Found] {
    let rows = try Row.fetchAll(
      reading.db,
      sql: """
        SELECT id, name, city, phone, code FROM party
        WHERE id IN (\(ids.map(String.init).joined(separator: ", "))) AND root_id = id
          AND \(reading.isOwn())
        """)
    let records = rows.map { row in
      Found(.party, "client", id: row[0], title: row[1], details: [row[4], row[2], row[3]], code: row[4])
    }
    let byID = Dictionary(records.map { ($0.id, $0) }) { first, _ in first }
    var seen: Set<Int64> = []
    return ids.filter { seen.insert($0).inserted }.compactMap { byID[$0] }
  }

  /// People whose family name begins with one of the words, all words beginning a word of theirs.
  private static func contacts(of words: [String], _ limit: Int, in reading: Reading) throws -> [Found] {
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
          AND contact.erased_on IS NULL AND \(reading.isOwn())
        ORDER BY contact.sort_name, contact.id LIMIT \(limit)
        """,
      arguments: StatementArguments(words))
    return rows.map { row in
      Found(.contact, "contact", id: row[0], title: row[1], details: [row[3], row[2], row[4]], code: row[5])
    }
  }
}
