import GRDB
import Kernel

/// Sums kept beside the rows they sum, by triggers of the summed table: what reads them costs the keys it asks for, never
/// the rows behind.
///
/// Whatever writes the rows cannot forget them, a replay makes them again with the rows, and `check` adds the rows up and
/// compares. They are whole numbers (cents, ten-thousandths of a unit): nothing is rounded. Expressions are written over
/// `row`, the summed row, and `part`, the rows that make it up, if any. The SQL it makes is that of shipped migrations: it
/// stays.
package struct KeptSums: Sendable {
  /// A column of the sums, and what gives it.
  package struct Column: Sendable {
    package let name: String
    fileprivate let type: String
    fileprivate let sql: String

    package static func text(_ name: String, _ sql: String) -> Column {
      Column(name: name, type: "TEXT", sql: sql)
    }

    package static func number(_ name: String, _ sql: String) -> Column {
      Column(name: name, type: "INTEGER", sql: sql)
    }
  }

  /// The table of the sums; its column `counted` holds how many rows make each.
  package let name: String
  private let rows: String
  private let parts: (table: String, condition: String)?
  private let keys: [Column]
  private let sums: [Column]
  private let condition: String
  private let watched: [String]

  /// - Parameters:
  ///   - rows: the table whose rows are summed.
  ///   - keys: what tells the sums apart, in the order they are looked for.
  ///   - condition: over `row`; which rows count. Parts are summed as they stand when their row begins to count.
  ///   - watched: the columns whose change may move a sum; none for rows that never change.
  ///   - parts: a table of rows `part` that make a row up, and what binds them to it.
  package init(
    _ name: String, of rows: String, by keys: [Column], _ sums: [Column] = [], where condition: String = "1",
    watching watched: [String] = [], parts: (table: String, condition: String)? = nil
  ) {
    self.name = name
    self.rows = rows
    self.keys = keys
    self.sums = sums
    self.condition = condition
    self.watched = watched
    self.parts = parts
  }

  // MARK: Reading

  /// A table to read the sums from, or a query of the same columns over the rows a condition keeps.
  ///
  /// - Parameter kept: over `row`; `1` for a viewer who may see them all.
  package func source(where kept: String = "1") -> String {
    kept == "1" ? name : "(\(summed(where: kept)))"
  }

  /// The sums of the rows a condition over `row` keeps, added up now.
  ///
  /// - Parameter index: the index that finds them, without which SQLite may rather walk the rows in the order of the keys.
  package func summed(where kept: String, by index: String? = nil) -> String {
    let columns =
      keys.map { "\($0.sql) AS \($0.name)" } + ["count(*) AS counted"]
      + sums.map { "sum(\($0.sql)) AS \($0.name)" }
    let join = parts.map { " CROSS JOIN \($0.table) AS part ON \($0.condition)" } ?? ""
    let conditions = [condition, kept].filter { $0 != "1" }
    let clause = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
    let groups = keys.map(\.sql).joined(separator: ", ")
    let hint = index.map { " INDEXED BY \($0)" } ?? ""
    return """
      SELECT \(columns.joined(separator: ", ")) FROM \(rows) AS row\(hint)\(join)\(clause) GROUP BY \(groups)
      """
  }

  /// The names of the keys after the first one.
  var keptKeys: [String] { keys.dropFirst().map(\.name) }
  var keptSums: [String] { ["counted"] + sums.map(\.name) }

  // MARK: Keeping

  /// Makes the table, filled from the rows that are there, and the triggers that keep it.
  package func create(in db: Database) throws {
    let columns =
      keys.map { "\($0.name) \($0.type) NOT NULL" } + ["counted INTEGER NOT NULL"]
      + sums.map { "\($0.name) INTEGER NOT NULL" }
    try db.execute(
      sql: """
        CREATE TABLE \(name) (
          \(columns.joined(separator: ", ")), PRIMARY KEY (\(names(keys)))
        ) STRICT, WITHOUT ROWID;
        INSERT INTO \(name) \(summed(where: "1"));
        \(triggers.joined(separator: "\n"))
        """)
  }

  private var triggers: [String] {
    var made = [
      trigger("added", "INSERT", when: condition(of: "NEW"), [moved(by: 1, "NEW")]),
      trigger("removed", "DELETE", when: condition(of: "OLD"), [moved(by: -1, "OLD")]),
    ]
    if !watched.isEmpty { made.append(changed) }
    return made
  }

  /// Where a change leaves a row among the same rows, its sums move in place.
  private var changed: String {
    let change = "UPDATE OF \(watched.joined(separator: ", "))"
    guard parts != nil || moves(condition) || keys.contains(where: { moves($0.sql) }) else {
      return trigger("changed", change, when: condition(of: "NEW"), [moved])
    }
    return trigger(
      "changed", change,
      when: condition == "1" ? "1" : "\(condition(of: "OLD")) OR \(condition(of: "NEW"))",
      [moved(by: -1, "OLD"), moved(by: 1, "NEW")])
  }

  private func moves(_ sql: String) -> Bool { watched.contains { sql.contains("row.\($0)") } }

  private var moved: String {
    let sums = sums.map { "\($0.name) = \($0.name) + (\(over("NEW", $0.sql))) - (\(over("OLD", $0.sql)))" }
    let keys = keys.map { "\($0.name) = \(over("NEW", $0.sql))" }
    return "UPDATE \(name) SET \(sums.joined(separator: ", ")) WHERE \(keys.joined(separator: " AND "))"
  }

  private func trigger(_ word: String, _ change: String, when: String, _ steps: [String]) -> String {
    """
    CREATE TRIGGER \(name)_\(word) AFTER \(change) ON \(rows)\(when == "1" ? "" : " WHEN \(when)")
    BEGIN \(steps.map { $0 + ";" }.joined(separator: " ")) END;
    """
  }

  /// What a row that begins to count, or no longer does, makes of the sums.
  private func moved(by sign: Int, _ row: String) -> String {
    let from = parts.map { " FROM \($0.table) AS part WHERE \(over(row, $0.condition)) AND" } ?? " WHERE"
    let sign = sign < 0 ? "-" : ""
    let sums = sums.map { column in
      let sql = over(row, column.sql)
      return parts == nil ? "\(sign)(\(sql))" : "\(sign)sum(\(sql))"
    }
    let values = keys.map { over(row, $0.sql) } + [parts == nil ? "\(sign)1" : "\(sign)count(*)"] + sums
    let groups = parts == nil ? "" : " GROUP BY \(keys.map { over(row, $0.sql) }.joined(separator: ", "))"
    let added = keptSums.map { "\($0) = \($0) + excluded.\($0)" }
    return """
      INSERT INTO \(name) SELECT \(values.joined(separator: ", "))\(from) \(over(row, condition))\(groups)
      ON CONFLICT (\(names(keys))) DO UPDATE SET \(added.joined(separator: ", "))
      """
  }

  private func condition(of row: String) -> String { condition == "1" ? "1" : "(\(over(row, condition)))" }

  private func over(_ row: String, _ sql: String) -> String { sql.replacing(#/\brow\./#, with: "\(row).") }

  private func names(_ columns: [Column]) -> String { columns.map(\.name).joined(separator: ", ") }

  // MARK: Checking

  /// What `check` says when the sums are not those of the rows.
  func differences(in db: Database) throws -> [String] {
    // A sum whose rows are gone stays at zero, and only there.
    let counts = keptSums.map { "\($0) <> 0" }.joined(separator: " OR ")
    let kept = "SELECT * FROM \(name) WHERE \(counts)"
    let summed = summed(where: "1")
    let differ = try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT * FROM (\(kept)) EXCEPT SELECT * FROM (\(summed)))
          OR EXISTS (SELECT * FROM (\(summed)) EXCEPT SELECT * FROM (\(kept)))
        """)
    return differ == true ? ["Les sommes de la table \(name) ne sont plus celles de ses lignes."] : []
  }
}
