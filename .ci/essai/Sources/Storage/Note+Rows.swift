import GRDB
import Kernel
import Store

extension Note {
  /// The note of that id.
  ///
  /// - Throws: `CommonRefusal.notFound`.
  package static func find(_ id: ID, in reading: Reading) throws -> Note {
    let row = try Row.fetchOne(
      reading.db, sql: "SELECT id, day, text, status FROM essai_note WHERE id = ?", arguments: [id])
    guard let row else { throw CommonRefusal.notFound(what: "la note", key: String(id.rawValue)) }
    return Note(id: row[0], day: row[1], text: row[2], status: try row.code(3))
  }

  /// - Returns: the new note's id.
  static func insert(_ text: String, on day: Day, in db: Database) throws -> Int64 {
    try db.execute(sql: "INSERT INTO essai_note (day, text) VALUES (?, ?)", arguments: [day, text])
    return db.lastInsertedRowID
  }

  func close(in db: Database) throws {
    try db.execute(
      sql: "UPDATE essai_note SET status = ? WHERE id = ?", arguments: [Status.closed.rawValue, id])
  }
}
