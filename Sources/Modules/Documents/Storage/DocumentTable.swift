import GRDB
import Kernel

/// The table of a kind of documents, such as `invoice`: a row each, found by its id or its number.
package struct DocumentTable: Sendable {
  private let name: String
  private let insertion: String
  private let update: String

  /// - Parameters:
  ///   - once: the columns that only the first save of a draft writes.
  ///   - saved: those that every save of it writes.
  package init(_ name: String, once: [String], saved: [String]) {
    self.name = name
    let all = once + saved
    insertion = """
      INSERT INTO \(name) (\(all.joined(separator: ", "))) VALUES (\(all.map { _ in "?" }.joined(separator: ", ")))
      """
    update = "UPDATE \(name) SET \(saved.map { "\($0) = ?" }.joined(separator: ", ")) WHERE id = ?"
  }

  /// The condition that keeps to the document of that id or number.
  ///
  /// It is said in the words of the partial index on numbers, which SQLite takes only when it can prove it applies.
  package func naming<Record>(
    _ reference: Reference<Record>
  ) -> (condition: String, arguments: StatementArguments) {
    switch reference {
    case .id(let id): ("\(name).id = ?", [id])
    case .code(let number):
      ("\(name).number IN (?, ?) AND \(name).number <> ''", [number, number.uppercased()])
    }
  }

  /// Writes a new draft, the columns of its first save first; answers its id.
  package func insert(_ values: [(any DatabaseValueConvertible)?], in db: Database) throws -> Int64 {
    try db.cachedStatement(sql: insertion).execute(arguments: StatementArguments(values))
    return db.lastInsertedRowID
  }

  /// Writes a draft over its last state.
  package func save(
    _ values: [(any DatabaseValueConvertible)?], of document: Int64, in db: Database
  ) throws {
    try db.cachedStatement(sql: update).execute(arguments: StatementArguments(values + [document]))
  }

  /// Forgets a draft, whose parts are deleted before it.
  package func delete(_ document: Int64, in db: Database) throws {
    try db.execute(sql: "DELETE FROM \(name) WHERE id = ?", arguments: [document])
  }
}
