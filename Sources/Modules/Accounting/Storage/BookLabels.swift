import GRDB
import Store

/// What lines of the books say: nothing of their own where they say what their entry does, as most do.
package enum BookLabels {
  /// What a line says, in SQL, over a table of lines beside its `entry`.
  package static func ofLine(_ line: String = "entry_line") -> String {
    "iif(\(line).label = '', entry.label, \(line).label)"
  }

  static let migration = Migration("accounting.5") { db in
    try db.thawing("entry_line_frozen") {
      try db.execute(
        sql:
          "UPDATE entry_line SET label = '' WHERE label = (SELECT label FROM entry WHERE entry.id = entry_id)"
      )
    }
  }
}
