import GRDB

extension Database {
  /// Runs a step of a migration without triggers that refuse it, which are then put back to the letter.
  ///
  /// What a frozen row says must be the same after: only how it is kept may change.
  package func thawing(_ triggers: String..., body: () throws -> Void) throws {
    let statements = try triggers.map { name in
      let sql = try String.fetchOne(
        self, sql: "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?", arguments: [name])
      guard let sql else { throw DatabaseError(message: "no trigger \(name)") }
      try execute(sql: "DROP TRIGGER \(name)")
      return sql
    }
    try body()
    for sql in statements { try execute(sql: sql) }
  }
}
