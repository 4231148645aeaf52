import GRDB
import Kernel

/// A column that holds codes, and which ones the program can read: `check` reads them all.
package struct StoredCode: Sendable {
  package let table: String
  package let column: String
  /// Whether a program so composed reads what is stored.
  package let isKnown: @Sendable (DatabaseValue, Composition) -> Bool

  /// A column whose words are the cases of an enum.
  package init<Code: RawRepresentable & SendableMetatype>(
    _ table: String, _ column: String, _ code: Code.Type
  ) where Code.RawValue: DatabaseValueConvertible & SendableMetatype {
    self.init(table, column) {
      Code.RawValue.fromDatabaseValue($0).flatMap(Code.init(rawValue:)) != nil
    }
  }

  /// A column whose values SQLite hands over as that type.
  package init<Value: DatabaseValueConvertible & SendableMetatype>(
    _ table: String, _ column: String, values: Value.Type
  ) {
    self.init(table, column) { Value.fromDatabaseValue($0) != nil }
  }

  package init(_ table: String, _ column: String, isKnown: @escaping @Sendable (DatabaseValue) -> Bool) {
    self.init(table, column, isKnownIn: { value, _ in isKnown(value) })
  }

  /// A column whose codes the modules of the program bring.
  package init(
    _ table: String, _ column: String,
    isKnownIn isKnown: @escaping @Sendable (DatabaseValue, Composition) -> Bool
  ) {
    self.table = table
    self.column = column
    self.isKnown = isKnown
  }

  /// Rows named for one word at most: a whole table of them says no more.
  private static let named = 5

  /// One French sentence for each row that holds a word the program does not know.
  func differences(in db: Database, of composition: Composition) throws -> [String] {
    let words = try DatabaseValue.fetchAll(
      db, sql: "SELECT DISTINCT \(column) FROM \(table) WHERE \(column) IS NOT NULL ORDER BY 1")
    return try words.filter { !isKnown($0, composition) }.flatMap { try rows(holding: $0, in: db) }
  }

  private func rows(holding word: DatabaseValue, in db: Database) throws -> [String] {
    let key = try db.primaryKey(table).columns
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT \(key.joined(separator: ", ")), count(*) OVER () FROM \(table) WHERE \(column) = ?
        ORDER BY \(key.joined(separator: ", ")) LIMIT \(Self.named)
        """,
      arguments: [word])
    let count: Int = rows.first?[key.count] ?? 0
    let sentences = rows.map { row in
      let record = key.indices.map { "\(key[$0]) \((row[$0] as DatabaseValue).word)" }
      return """
        Table \(table), ligne \(record.joined(separator: ", ")) : \(column) vaut « \(word.word) », que Comptoir \
        ne connaît pas.
        """
    }
    return sentences
      + (count > Self.named ? ["Table \(table) : \(column) vaut « \(word.word) » sur \(count) lignes."] : [])
  }
}
