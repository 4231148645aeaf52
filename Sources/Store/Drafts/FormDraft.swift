import Foundation
import GRDB
import Kernel

/// A form being filled, kept as it is typed so that a dropped line loses nothing.
package struct FormDraft: Codable, Hashable, Sendable {
  package let screen: String
  /// The record being edited; 0 for a new one.
  package let record: Int64
  package let fields: [String: String]

  package init(screen: String, record: Int64, fields: [String: String]) {
    self.screen = screen
    self.record = record
    self.fields = fields
  }

  /// The viewer's unfinished form of that screen and record, if any.
  package static func find(screen: String, record: Int64, in reading: Reading) throws -> FormDraft? {
    let text = try String.fetchOne(
      reading.db, sql: "SELECT fields FROM form_draft WHERE user_id = ? AND screen = ? AND record = ?",
      arguments: [reading.viewer.id, screen, record])
    return try text.map {
      FormDraft(
        screen: screen, record: record, fields: try CanonicalJSON.decode([String: String].self, from: $0))
    }
  }

  /// Every form the viewer left unfinished, the latest first.
  package static func all(in reading: Reading) throws -> [FormDraft] {
    let rows = try Row.fetchAll(
      reading.db,
      sql: "SELECT screen, record, fields FROM form_draft WHERE user_id = ? ORDER BY saved_at DESC, screen",
      arguments: [reading.viewer.id])
    return try rows.map {
      FormDraft(
        screen: $0[0], record: $0[1], fields: try CanonicalJSON.decode([String: String].self, from: $0[2]))
    }
  }
}

extension Store {
  /// Keeps a form as it stands, without an operation: nobody but its writer ever sees it.
  ///
  /// - Throws: `StoreRefusal.unknownUser`, rather than keep nothing in silence.
  package func keep(_ draft: FormDraft, for login: String) throws {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO form_draft (user_id, screen, record, saved_at, fields) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT (user_id, screen, record) DO UPDATE SET saved_at = excluded.saved_at, fields = excluded.fields
          """,
        arguments: [
          try Viewer.load(login, in: db).id, draft.screen, draft.record, Store.clock(),
          try CanonicalJSON.encode(draft.fields),
        ])
    }
  }

  /// Forgets a form that was saved or given up.
  package func forgetDraft(screen: String, record: Int64, of login: String) throws {
    try write { db in
      try db.execute(
        sql: "DELETE FROM form_draft WHERE user_id = ? AND screen = ? AND record = ?",
        arguments: [try Viewer.load(login, in: db).id, screen, record])
    }
  }

  /// A person's own setting, such as a list's sort order or the theme.
  package func preference(_ key: String, of login: String) throws -> String? {
    try pool.read { db in
      try String.fetchOne(
        db, sql: "SELECT value FROM preference WHERE user_id = ? AND key = ?",
        arguments: [try People.id(of: login, in: db), key])
    }
  }

  /// Keeps a person's own setting.
  package func remember(_ value: String, as key: String, for login: String) throws {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO preference (user_id, key, value) VALUES (?, ?, ?)
          ON CONFLICT (user_id, key) DO UPDATE SET value = excluded.value
          """,
        arguments: [try Viewer.load(login, in: db).id, key, value])
    }
  }
}
