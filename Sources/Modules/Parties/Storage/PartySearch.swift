import GRDB
import Kernel

/// The full-text index of parties: one row per party that was not merged, over folded text.
package enum PartySearch {
  /// The FTS5 expression for what a person typed: every word a prefix; `nil` when nothing can be searched.
  package static func expression(_ typed: String) -> String? {
    let words = Fold.key(typed).split { !$0.isLetter && !$0.isNumber }
    return words.isEmpty ? nil : words.map { "\"\($0)\"*" }.joined(separator: " ")
  }

  /// Writes the index's row of a party anew.
  static func refresh(_ id: Party.ID, in db: Database) throws {
    try remove(id, in: db)
    guard let row = try Row.fetchOne(try db.cachedStatement(sql: texts), arguments: [id.rawValue]) else {
      return
    }
    let folded = (0..<6).map { Fold.key((row[$0] as String?) ?? "") }
    try db.cachedStatement(
      sql: """
        INSERT INTO party_search (rowid, code, name, place, numbers, reach, contacts)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [id.rawValue] + StatementArguments(folded))
  }

  static func remove(_ id: Party.ID, in db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM party_search WHERE rowid = ?").execute(arguments: [id.rawValue])
  }

  /// Drops what deleted rows left inside the index, so that an erased name cannot be read from the file's
  /// pages.
  static func forget(in db: Database) throws {
    try db.execute(sql: "INSERT INTO party_search (party_search) VALUES ('optimize')")
  }

  /// A telephone number is found as it is written and as its digits alone.
  private static let texts = """
    SELECT (SELECT group_concat(code, ' ') FROM party_code WHERE party_id IN
             (SELECT id FROM party AS part WHERE part.root_id = party.id)),
           name || ' ' || legal_form,
           postcode || ' ' || city,
           coalesce(siren, '') || ' ' || coalesce(siret, '') || ' ' || coalesce(vat_number, ''),
           phone || ' ' || replace(replace(replace(phone, ' ', ''), '.', ''), '-', '') || ' ' || email
             || ' ' || site,
           (SELECT group_concat(first_name || ' ' || last_name || ' ' || email || ' ' || phone || ' '
                     || replace(replace(replace(phone, ' ', ''), '.', ''), '-', ''), ' ')
            FROM contact WHERE party_id = party.id AND erased_on IS NULL)
    FROM party WHERE id = ? AND root_id = id
    """
}
