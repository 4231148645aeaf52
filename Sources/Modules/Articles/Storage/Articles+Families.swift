import CatalogFacts
import GRDB
import Kernel
import Store

extension Articles {
  /// Every category, each followed by its own.
  package static func families(in reading: Reading) throws -> [ArticleFamily] {
    try families("1 ORDER BY sort_path, id", [], in: reading)
  }

  /// The category of that id, or code blind to case and accents. Throws `CommonRefusal.notFound`.
  package static func family(
    _ reference: Reference<ArticleFamily>, in reading: Reading
  ) throws -> ArticleFamily {
    let found =
      switch reference {
      case .id(let id): try families("id = ?", [id], in: reading).first
      case .code(let code): try family(code: code, in: reading)
      }
    guard let found else { throw CommonRefusal.notFound(what: "la catégorie", key: reference.description) }
    return found
  }

  /// The category of that code, blind to case and accents.
  package static func family(code: String, in reading: Reading) throws -> ArticleFamily? {
    try families("code_key = ?", [Fold.key(code)], in: reading).first
  }

  /// The category of that label directly under `parent`, blind to case and accents.
  package static func family(
    label: String, under parent: ArticleFamily.ID?, in reading: Reading
  ) throws -> ArticleFamily? {
    try families("parent_id IS ? AND sort_label = ? ORDER BY id", [parent, Fold.key(label)], in: reading)
      .first
  }

  /// The tree of categories, to tell what may hang where.
  package static func tree(in reading: Reading) throws -> FamilyTree {
    FamilyTree(
      try families(in: reading).map { FamilyTree.Node(id: $0.id, label: $0.label, parent: $0.parent) })
  }

  /// The id the next category takes.
  package static func nextFamily(in reading: Reading) throws -> ArticleFamily.ID {
    let last = try Int64.fetchOne(reading.db, sql: "SELECT max(id) FROM family")
    return ArticleFamily.ID((last ?? 0) + 1)
  }

  private static func families(
    _ condition: String, _ arguments: StatementArguments, in reading: Reading
  ) throws -> [ArticleFamily] {
    let statement = try reading.db.cachedStatement(
      sql: """
        SELECT id, code, label, parent_id, active, path, depth, version, updated_at, updated_by
        FROM family WHERE \(condition)
        """)
    return try Row.fetchAll(statement, arguments: arguments).map {
      ArticleFamily(
        id: $0[0], code: $0[1], label: $0[2], parent: $0[3], active: $0[4], path: $0[5], depth: $0[6],
        revision: ArticleRevision(version: $0[7], at: $0[8], by: $0[9]))
    }
  }
}

/// The rows of the tree of categories.
enum FamilyRows {
  /// Writes a category as the fact says it now is, and the places of all that its name or its parent moved.
  static func keep(_ fact: FamilySaved, _ event: Recorded, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO family (id, code, code_key, label, sort_label, parent_id, active, path, sort_path, depth,
          updated_at, updated_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, '', '', 0, ?, ?)
        ON CONFLICT (id) DO UPDATE SET code = excluded.code, code_key = excluded.code_key,
          label = excluded.label, sort_label = excluded.sort_label, parent_id = excluded.parent_id,
          active = excluded.active, updated_at = excluded.updated_at, updated_by = excluded.updated_by,
          version = version + 1
        """
    ).execute(arguments: [
      fact.family, fact.code, Fold.key(fact.code), fact.label, Fold.key(fact.label), fact.parent, fact.active,
      event.at, event.actor,
    ])
    try place(in: db)
  }

  private static func place(in db: Database) throws {
    let rows = try Row.fetchAll(
      try db.cachedStatement(
        sql: "SELECT id, label, parent_id, path, sort_path, depth FROM family ORDER BY id"))
    let tree = FamilyTree(rows.map { FamilyTree.Node(id: $0[0], label: $0[1], parent: $0[2]) })
    for row in rows {
      let place = tree.place(of: row[0])
      guard place != FamilyTree.Place(path: row[3], sortPath: row[4], depth: row[5]) else { continue }
      try db.cachedStatement(sql: "UPDATE family SET path = ?, sort_path = ?, depth = ? WHERE id = ?")
        .execute(arguments: [place.path, place.sortPath, place.depth, row[0] as Int64])
    }
  }
}
