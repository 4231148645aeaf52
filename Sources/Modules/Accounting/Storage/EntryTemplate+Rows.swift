import Foundation
import GRDB
import Kernel
import Store

extension EntryTemplate {
  private static let columns =
    "id, name, journal, label, lines, reversed, every, starts_on, ends_on, active"

  /// All of them, by name.
  package static func all(in reading: Reading) throws -> [EntryTemplate] {
    try Row.fetchAll(reading.db, sql: "SELECT \(columns) FROM entry_template ORDER BY name").map(
      Self.init(row:))
  }

  /// The template of that id or name.
  ///
  /// - Throws: `not-found`.
  package static func find(_ reference: Reference<EntryTemplate>, in reading: Reading) throws -> EntryTemplate
  {
    let found: EntryTemplate?
    switch reference {
    case .id(let id): found = try find("id = ?", [id], in: reading.db)
    case .code(let name): found = try find("name = ?", [name], in: reading.db)
    }
    guard let found else {
      throw CommonRefusal.notFound(what: "le modèle d’écriture", key: reference.description)
    }
    return found
  }

  static func named(_ name: String, in db: Database) throws -> EntryTemplate? {
    try find("name = ?", [name], in: db)
  }

  private static func find(
    _ condition: String, _ arguments: StatementArguments, in db: Database
  ) throws -> EntryTemplate? {
    try Row.fetchOne(
      db, sql: "SELECT \(columns) FROM entry_template WHERE \(condition)", arguments: arguments
    ).map(Self.init(row:))
  }

  private init(row: Row) throws {
    let lines: String = row[4]
    self.init(
      id: row[0], name: row[1], journal: try row.code(2), label: row[3],
      lines: try JSONDecoder().decode([Line].self, from: Data(lines.utf8)), isReversed: row[5],
      every: try row.optionalCode(6), from: row[7], until: row[8],
      isActive: row[9])
  }

  /// Writes it under a new id, which it answers.
  @discardableResult
  func insert(in db: Database) throws -> ID {
    try db.execute(
      sql: """
        INSERT INTO entry_template (name, journal, label, lines, reversed, every, starts_on, ends_on, active)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: try values)
    return ID(db.lastInsertedRowID)
  }

  func update(in db: Database) throws {
    try db.execute(
      sql: """
        UPDATE entry_template SET name = ?, journal = ?, label = ?, lines = ?, reversed = ?, every = ?,
          starts_on = ?, ends_on = ?, active = ? WHERE id = ?
        """,
      arguments: try values + [id])
  }

  private var values: StatementArguments {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys]
      return [
        name, journal.rawValue, label, String(decoding: try encoder.encode(lines), as: UTF8.self), isReversed,
        every?.rawValue, from, until, isActive,
      ]
    }
  }

  /// Notes that it came back on a day; answers whether that is news.
  func run(on day: Day, in db: Database) throws -> Bool {
    try db.execute(
      sql: "INSERT INTO entry_template_run (template_id, day) VALUES (?, ?) ON CONFLICT DO NOTHING",
      arguments: [id, day])
    return db.changesCount > 0
  }

  func hasRun(on day: Day, in db: Database) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM entry_template_run WHERE template_id = ? AND day = ?)",
      arguments: [id, day]) ?? false
  }
}
