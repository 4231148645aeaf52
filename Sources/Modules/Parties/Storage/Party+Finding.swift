import GRDB
import Kernel
import PartiesFacts
import Store

extension Party {
  /// The party of that id or code, or the one it was merged into.
  ///
  /// Throws `not-found` when there is none, or the viewer may not see it.
  package static func find(_ reference: Reference<Party>, in reading: Reading) throws -> Party {
    switch reference {
    case .id(let id): try find(id, in: reading)
    case .code(let text): try find(code: text, in: reading)
    }
  }

  /// The party of that id, or the one it was merged into; throws `not-found` as `find(_:in:)` does.
  package static func find(_ id: ID, in reading: Reading) throws -> Party {
    try fetch(
      where: "party.id = (SELECT root_id FROM party WHERE id = ?)", id.rawValue, key: "#\(id)", in: reading)
  }

  private static func find(code text: String, in reading: Reading) throws -> Party {
    try fetch(
      where: """
        party.id = (SELECT root_id FROM party_code JOIN party ON party.id = party_id
                    WHERE party_code.code = ?)
        """, PartyCode.read(text) ?? text, key: text, in: reading)
  }

  private static func fetch(
    where condition: String, _ argument: any DatabaseValueConvertible, key: String, in reading: Reading
  ) throws -> Party {
    let statement = try reading.db.cachedStatement(
      sql: """
        SELECT \(columns) FROM \(source) WHERE \(condition) AND \(reading.isOwn())
        """)
    guard let row = try Row.fetchOne(statement, arguments: [argument]) else {
      throw CommonRefusal.notFound(what: "le tiers", key: key)
    }
    return try Party(row: row)
  }
}

extension PartyFacts {
  /// The name, code and id of parties, from the columns `id, code, name`.
  init(row: Row) { self.init(party: row[0], code: row[1], name: row[2]) }
}

extension Party {
  /// Parties whose code, name, or a word of the name starts with what was typed: codes first, then names.
  ///
  /// - Parameter limit: at most that many; a picker shows 8.
  package static func suggestions(_ typed: String, limit: Int = 8, in reading: Reading) throws -> [PartyFacts]
  {
    let prefix = Fold.key(typed)
    let scope = reading.isOwn()
    guard !prefix.isEmpty else {
      return try facts(
        """
        SELECT id, code, name FROM party WHERE root_id = id AND NOT archived AND \(scope)
        ORDER BY sort_name, id LIMIT ?
        """, [limit], in: reading)
    }
    let code = PartyCode.read(prefix) ?? prefix
    let found = try facts(
      """
      SELECT id, code, name FROM (
        SELECT 0 AS rank, code AS key, id, code, name FROM (
          SELECT id, code, name FROM party
          WHERE code >= ?1 AND code < ?1 || char(1114111) AND root_id = id AND NOT archived AND \(scope)
          ORDER BY code LIMIT ?3)
        UNION ALL
        SELECT 1, sort_name, id, code, name FROM (
          SELECT id, code, name, sort_name FROM party
          WHERE sort_name >= ?2 AND sort_name < ?2 || char(1114111) AND root_id = id AND NOT archived
            AND \(scope)
          ORDER BY sort_name, id LIMIT ?3)
      ) GROUP BY id ORDER BY min(rank), key, id LIMIT ?3
      """, [code, prefix, limit], in: reading)
    guard found.count < limit else { return found }
    return try found
      + byWord(typed, besides: Set(found.map(\.party)), limit: limit - found.count, in: reading)
  }

  private static func byWord(
    _ typed: String, besides known: Set<Int64>, limit: Int, in reading: Reading
  ) throws -> [PartyFacts] {
    guard let expression = PartySearch.expression(typed) else { return [] }
    let found = try facts(
      """
      SELECT party.id, party.code, party.name FROM party_search JOIN party ON party.id = party_search.rowid
      WHERE party_search MATCH ? AND NOT archived AND \(reading.isOwn())
      ORDER BY sort_name, id LIMIT ?
      """, [expression, limit + known.count], in: reading)
    return Array(found.filter { !known.contains($0.party) }.prefix(limit))
  }

  private static func facts(
    _ sql: String, _ arguments: StatementArguments, in reading: Reading
  ) throws -> [PartyFacts] {
    try Row.fetchAll(try reading.db.cachedStatement(sql: sql), arguments: arguments).map(
      PartyFacts.init(row:))
  }
}
