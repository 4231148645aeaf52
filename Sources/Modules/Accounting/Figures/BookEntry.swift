import Accounting
import GRDB
import Kernel
import Lists
import Store

/// An entry of the books as a page shows it: what it says, its lines, and the record it books.
package struct BookEntry: Sendable {
  package struct Line: Hashable, Sendable {
    package let id: Int64
    package let account: String
    package let auxiliary: String
    package let label: String
    package let debit: Money
    package let credit: Money
    /// AA once the lines it binds balance, aa until then; empty for none.
    package let letter: String
  }

  package let id: Int64
  package let number: String
  package let journal: Journal
  package let day: Day
  package let piece: String
  package let pieceDay: Day
  package let label: String
  package let origin: EntryDraft.Origin
  /// The record it books, as the log names its kind.
  package let source: EntryDraft.Source?
  package let party: Int64?
  /// The numbers of the entry it undoes and of the one that undoes it.
  package let reverses: String?
  package let reversedBy: String?
  package let lines: [Line]

  package var total: Money { lines.map(\.debit).sum() }

  /// - Throws: `not-found` for an entry the viewer may not see.
  package static func find(_ id: Int64, in reading: Reading) throws -> BookEntry {
    let books = BooksSQL(reading: reading)
    let row = try Row.fetchOne(
      reading.db,
      sql: """
        SELECT number, journal, day, piece, piece_day, label, origin, source_kind, source_id, party_id,
          \(EntrySQL.number(of: "entry.reverses").now), \(EntrySQL.reversal.now)
        FROM entry WHERE id = ? AND \(books.isSeenEntry())
        """,
      arguments: [id])
    guard let row else { throw CommonRefusal.notFound(what: "l'écriture", key: "#\(id)") }
    let source = (row[7] as String?).map { EntryDraft.Source(kind: RecordKind($0), record: row[8] ?? 0) }
    return BookEntry(
      id: id, number: row[0], journal: try row.code(1), day: row[2], piece: row[3],
      pieceDay: row[4], label: row[5], origin: try row.code(6), source: source,
      party: row[9], reverses: row[10], reversedBy: row[11], lines: try lines(of: id, books))
  }

  private static func lines(of entry: Int64, _ books: BooksSQL) throws -> [Line] {
    let seen = try Row.fetchAll(
      books.reading.db,
      sql: """
        SELECT entry_line.id, account, entry_line.auxiliary, \(BookLabels.ofLine()), debit, credit,
          (SELECT iif(lettering.complete, lettering.code, lower(lettering.code)) FROM lettering_line
            JOIN lettering ON lettering.id = lettering_id WHERE line_id = entry_line.id)
        FROM entry_line JOIN entry ON entry.id = entry_id
        WHERE entry_id = ? AND \(books.isSeenLine()) ORDER BY entry_line.position
        """,
      arguments: [entry])
    let merged = books.mergesPay ? try pay(of: entry, in: books.reading) : []
    return (seen + merged).map {
      Line(
        id: $0[0], account: $0[1], auxiliary: $0[2], label: $0[3], debit: $0[4], credit: $0[5],
        letter: $0[6] ?? "")
    }
  }

  /// What an entry that opens a year carries of pay, merged, for who may not read it.
  private static func pay(of entry: Int64, in reading: Reading) throws -> [Row] {
    try Row.fetchAll(
      reading.db,
      sql: """
        SELECT -min(id), account, '', '\(BookedPay.label)', sum(debit), sum(credit), NULL FROM entry_line
        WHERE entry_id = ? AND \(BookedPay.isLine("entry_line")) GROUP BY account, debit > 0 ORDER BY account
        """,
      arguments: [entry])
  }

  /// The entry a line belongs to; `nil` for one that tells pay the viewer may not read.
  package static func id(ofLine line: Int64, in reading: Reading) throws -> Int64? {
    try Int64.fetchOne(
      reading.db,
      sql: """
        SELECT entry_id FROM entry_line WHERE id = ? AND \(BooksSQL(reading: reading).isPlainLine())
        """,
      arguments: [line])
  }

  /// The entry that booked a document: `invoice` or `purchase`, and its id; `nil` for pay the viewer may not read.
  package static func id(
    ofDocument kind: String, _ record: Int64, in reading: Reading
  ) throws -> Int64? {
    try Int64.fetchOne(
      reading.db,
      sql: """
        SELECT min(id) FROM entry WHERE source_kind = ? AND source_id = ?
          AND \(BooksSQL(reading: reading).isPlainEntry())
        """,
      arguments: [kind, record])
  }

  /// The account and auxiliary of a line, as the parameter of a ledger; `nil` for a line that tells pay the viewer may
  /// not read.
  package static func ledger(ofLine line: Int64, in reading: Reading) throws -> String? {
    try String.fetchOne(
      reading.db,
      sql: """
        SELECT account || iif(auxiliary = '', '', '/' || auxiliary) FROM entry_line
        WHERE id = ? AND \(BooksSQL(reading: reading).isPlainLine())
        """,
      arguments: [line])
  }
}

/// A line of the books by itself, with the lettering it is in.
package struct BooksLine: Hashable, Sendable {
  package let id: Int64
  package let account: String
  package let auxiliary: String
  package let day: Day
  package let piece: String
  /// Debit less credit.
  package let amount: Money
  package let lettering: Int64?
  /// AA once the lines it binds balance, aa until then; empty for none.
  package let letter: String

  /// The line of that id; `nil` when there is none the viewer may see.
  package static func find(_ id: Int64, in reading: Reading) throws -> BooksLine? {
    try Row.fetchOne(
      reading.db,
      sql: """
        SELECT entry_line.id, entry_line.account, entry_line.auxiliary, entry_line.day, entry.piece,
          entry_line.debit - entry_line.credit, lettering.id,
          iif(lettering.complete, lettering.code, lower(lettering.code))
        FROM \((["entry_line"] + BooksLineSQL.joins.map(\.sql)).joined(separator: " "))
        WHERE entry_line.id = ? AND \(BooksSQL(reading: reading).isSeenLine())
        """,
      arguments: [id]
    ).map {
      BooksLine(
        id: $0[0], account: $0[1], auxiliary: $0[2], day: $0[3], piece: $0[4], amount: $0[5],
        lettering: $0[6],
        letter: $0[7] ?? "")
    }
  }
}
