import GRDB
import Kernel

extension StoredCode {
  /// Every column that holds days, known by its name: `day`, `due` and what ends in `_on`.
  static func days(in db: Database) throws -> [StoredCode] {
    let columns = try Row.fetchAll(
      db,
      sql: """
        SELECT made.name, held.name FROM sqlite_schema AS made JOIN pragma_table_info(made.name) AS held
        WHERE made.type = 'table' AND held.type = 'TEXT'
          AND (held.name IN ('day', 'due') OR held.name GLOB '*_on')
        ORDER BY made.name, held.cid
        """)
    return columns.map { column in
      // A day that is not known yet may be written as an empty text.
      StoredCode(column[0], column[1]) {
        Day.fromDatabaseValue($0) != nil || String.fromDatabaseValue($0) == ""
      }
    }
  }
}
