import GRDB

/// How many facts and changes there are, by day and by kind of record.
package enum LogSums {
  package static let facts = KeptSums(
    "event_count", of: "event", by: [.text("day", "row.day"), .text("kind", "row.kind")])

  package static let changes = KeptSums(
    "change_count", of: "change", by: [.text("day", "row.day"), .text("kind", "row.kind")])

  static let all = [facts, changes]

  /// With them, an index of each change by party goes, which nobody asks.
  static let migration = Migration("store.3") { db in
    for sums in all { try sums.create(in: db) }
    try db.execute(sql: "DROP INDEX change_party")
  }
}
