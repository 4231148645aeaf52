import GRDB
import Kernel
import Store

extension BookedEntry {
  /// The entry of that id or number; one that tells pay is not there for those who may not read it.
  ///
  /// - Throws: `not-found`.
  package static func find(_ reference: Reference<BookedEntry>, in reading: Reading) throws -> BookedEntry {
    let column: String
    let value: any DatabaseValueConvertible
    switch reference {
    case .id(let id): (column, value) = ("id", id.rawValue)
    case .code(let number): (column, value) = ("number", number.uppercased())
    }
    let seen = BookedPay.isHidden(from: reading.viewer) ? "NOT \(BookedPay.isEntry("entry"))" : "1"
    let row = try Row.fetchOne(
      reading.db,
      sql: """
        SELECT id, number, journal, day, label, origin, coalesce(
            (SELECT number FROM entry AS first WHERE first.id = entry.reverses),
            (SELECT number FROM entry AS later WHERE later.reverses = entry.id)),
          EXISTS (SELECT 1 FROM entry_line WHERE entry_id = entry.id AND (account GLOB '4452*'
            OR account GLOB '44562*' OR account GLOB '44566*' OR account GLOB '44571*'))
        FROM entry WHERE \(column) = ? AND sequence IS NOT NULL AND \(seen) ORDER BY id DESC
        """,
      arguments: [value])
    guard let row else { throw CommonRefusal.notFound(what: "l’écriture", key: reference.description) }
    return BookedEntry(
      id: row[0], number: row[1], journal: try row.code(2), day: row[3], label: row[4],
      origin: try row.code(5),
      opposite: row[6], hasTax: row[7])
  }
}
