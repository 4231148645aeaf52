import GRDB
import Kernel

/// The rows of a part of documents, such as their lines or due dates: in order, written all at once in the place of
/// those there were.
package struct DocumentPart: Sendable {
  private let selection: String
  private let deletion: String
  private let insertion: String

  /// - Parameters:
  ///   - owner: the column of the document's id; `position` stands beside it.
  ///   - columns: those besides.
  package init(_ table: String, of owner: String, columns: [String]) {
    let names = columns.joined(separator: ", ")
    let marks = Array(repeating: "?", count: columns.count + 2).joined(separator: ", ")
    selection = "SELECT \(names) FROM \(table) WHERE \(owner) = ? ORDER BY position"
    deletion = "DELETE FROM \(table) WHERE \(owner) = ?"
    insertion = "INSERT INTO \(table) (\(owner), position, \(names)) VALUES (\(marks))"
  }

  /// The columns of each row, in the order they were named.
  package func rows(of document: Int64, in db: Database) throws -> [Row] {
    try Row.fetchAll(try db.cachedStatement(sql: selection), arguments: [document])
  }

  package func replace(
    of document: Int64, by rows: [[(any DatabaseValueConvertible)?]], in db: Database
  ) throws {
    try delete(of: document, in: db)
    let insert = try db.cachedStatement(sql: insertion)
    for (index, row) in rows.enumerated() {
      let place: [(any DatabaseValueConvertible)?] = [document, index + 1]
      try insert.execute(arguments: StatementArguments(place + row))
    }
  }

  package func delete(of document: Int64, in db: Database) throws {
    try db.cachedStatement(sql: deletion).execute(arguments: [document])
  }
}

extension DocumentPart {
  /// The due dates of documents.
  package static func instalments(_ table: String, of owner: String) -> DocumentPart {
    DocumentPart(table, of: owner, columns: ["due", "amount"])
  }

  package func instalments(of document: Int64, in db: Database) throws -> [Instalment] {
    try rows(of: document, in: db).map { Instalment(due: $0[0], amount: $0[1]) }
  }

  package func replace(of document: Int64, by instalments: [Instalment], in db: Database) throws {
    try replace(of: document, by: instalments.map { [$0.due, $0.amount] }, in: db)
  }
}
