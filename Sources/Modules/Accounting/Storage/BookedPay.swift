import GRDB
import Kernel
import Store

/// What the books tell of the pay of one person, which only those may read who may read salaries.
///
/// It is whole entries, those that book or carry a payslip or an advance, and lines of others that carry or settle what
/// one leaves. Sums count it all the same.
package enum BookedPay {
  /// The kinds of records whose entries it is, as the log names them.
  package static let sources = ["payslip", "advance"]

  /// What is read in the place of what may not be.
  package static let label = "Paie (détail réservé)"

  package static func isHidden(from viewer: Viewer) -> Bool { !viewer.may(.readPay) }

  /// The condition, over a table of entries, that keeps to those that tell pay.
  package static func isEntry(_ entry: String) -> String {
    "coalesce(\(entry).source_kind, '') IN (\(kinds))"
  }

  /// The condition, over a table of lines, that keeps to those that tell pay.
  package static func isLine(_ line: String) -> String {
    let buckets = sources.map { "coalesce(\(line).bucket, '') GLOB 'employee|\($0)|*'" }
    return """
      (\(buckets.joined(separator: " OR ")) OR coalesce(
        (SELECT paid.source_kind FROM main.entry AS paid WHERE paid.id = \(line).entry_id), '') IN (\(kinds)))
      """
  }

  /// The ids of those lines, found by indexes.
  package static let lines = """
    SELECT line.id FROM main.entry AS paid JOIN main.entry_line AS line ON line.entry_id = paid.id
    WHERE paid.source_kind IN (\(kinds))
    """ + sources.map { " UNION SELECT id FROM main.entry_line WHERE \(range($0))" }.joined()

  /// The accounts kept by employee.
  package static let accounts = sources.map {
    "SELECT account FROM main.entry_line WHERE \(range($0))"
  }.joined(separator: " UNION ")

  /// The condition that keeps to lines a viewer may read, over a table of lines.
  static func isSeen(_ line: String, by viewer: Viewer) -> String {
    isHidden(from: viewer) ? "NOT \(isLine(line))" : "1"
  }

  /// Whether entries of a year tell some.
  static func isIn(_ year: FiscalYear, in db: Database) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM entry_line JOIN entry ON entry.id = entry_id
          WHERE entry_line.id IN (\(lines)) AND year_start = ? AND sequence IS NOT NULL)
        """,
      arguments: [year.start]) ?? false
  }

  private static let kinds = sources.map { "'\($0)'" }.joined(separator: ", ")

  private static func range(_ kind: String) -> String {
    "bucket >= 'employee|\(kind)|' AND bucket < 'employee|\(kind)}'"
  }
}
