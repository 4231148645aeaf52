import Documents
import GRDB
import Kernel
import Store

extension Quote {
  /// The quote of that id, or the latest version under that number, within what the viewer may see.
  ///
  /// - Throws: `CommonRefusal.notFound`.
  package static func find(_ reference: Reference<Quote>, in reading: Reading) throws -> Quote {
    let (condition, arguments) = table.naming(reference)
    let statement = try reading.db.cachedStatement(
      sql: """
        SELECT \(ContentRow.selected(from: "quote")),
          quote.id, quote.number, quote.revision, quote.status, quote.valid_until, quote.sent_on,
            quote.decided_on,
          quote.reason, quote.note, quote.revises
        FROM quote \(ContentRow.join("quote"))
        WHERE \(condition) AND \(ContentRow.scope(reading)) ORDER BY quote.revision DESC LIMIT 1
        """)
    guard let row = try Row.fetchOne(statement, arguments: arguments) else {
      throw CommonRefusal.notFound(what: "le devis", key: reference.description)
    }
    return try Quote(row: row, in: reading)
  }

  package static func find(_ id: ID, in reading: Reading) throws -> Quote { try find(.id(id), in: reading) }

  /// The quantity invoiced of each of its lines by position, drafts included, cancelled invoices not.
  package func invoicedQuantities(in reading: Reading) throws -> [Int: Quantity] {
    let statement = try reading.db.cachedStatement(
      sql: """
        SELECT line.source, sum(line.quantity) FROM invoice
        JOIN invoice_line AS line ON line.invoice_id = invoice.id
        WHERE invoice.quote_id = ? AND invoice.kind = 'invoice' AND line.kind = 'item'
          AND line.source IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM invoice_cancellation WHERE invoice_id = invoice.id)
        GROUP BY line.source
        """)
    let sums = try Row.fetchAll(statement, arguments: [id]).map { ($0[0] as Int, $0[1] as Quantity) }
    return Dictionary(sums, uniquingKeysWith: +)
  }

  /// What is left to invoice of each priced line.
  package func progress(in reading: Reading) throws -> [LineProgress] {
    progress(invoiced: try invoicedQuantities(in: reading))
  }

  /// The gross of its deposit invoices, drafts included, less what was credited on them.
  func deposited(in reading: Reading) throws -> Money {
    let statement = try reading.db.cachedStatement(
      sql: """
        SELECT coalesce(sum(gross - coalesce((SELECT sum(credit.gross) FROM invoice AS credit
          WHERE credit.corrects = invoice.id), 0)), 0)
        FROM invoice WHERE quote_id = ? AND kind = 'deposit'
        """)
    return try Money.fetchOne(statement, arguments: [id]) ?? .zero
  }

  private init(row: Row, in reading: Reading) throws {
    let first = ContentRow.selectedCount
    let id: ID = row[first]
    let (lines, _, _) = try DocumentLineRows.quotes.load(id.rawValue, in: reading.db)
    self.init(
      id: id, number: row[first + 1], revision: row[first + 2], status: try Self.status(row, first: first),
      content: try ContentRow.content(of: row, lines: lines, listed: []), validUntil: row[first + 4],
      revises: row[first + 9], author: ContentRow.author(of: row), edition: ContentRow.edition(of: row),
      note: row[first + 8])
  }

  private static func status(_ row: Row, first: Int) throws -> Status {
    let kind: QuoteStatusCode = try row.code(first + 3)
    let sentOn: Day? = row[first + 5]
    let decidedOn: Day? = row[first + 6]
    return switch (kind, sentOn, decidedOn) {
    case (.sent, .some(let day), _): .sent(on: day)
    case (.accepted, _, .some(let day)): .accepted(on: day)
    case (.refused, _, .some(let day)): .refused(on: day, reason: row[first + 7])
    case (.superseded, _, _): .superseded
    case (.draft, _, _), (.sent, .none, _), (.accepted, _, .none), (.refused, _, .none): .draft
    }
  }
}

/// The words `quote.status` holds.
enum QuoteStatusCode: String { case draft, sent, accepted, refused, superseded }

extension Quote {
  /// Whether a quote of that number was ever sent, whoever may see it.
  static func exists(_ number: String, in reading: Reading) throws -> Bool {
    let statement = try reading.db.cachedStatement(
      sql: "SELECT 1 FROM quote WHERE number IN (?, ?) AND number <> ''")
    return try Int.fetchOne(statement, arguments: [number, number.uppercased()]) != nil
  }
}
