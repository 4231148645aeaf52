import Documents
import Foundation
import GRDB
import Kernel
import Ledgers
import Parties
import Store

extension Invoice {
  /// The document of that id or number, within what the viewer may see.
  ///
  /// - Throws: `CommonRefusal.notFound`, also for the document of a party the viewer may not see.
  package static func find(_ reference: Reference<Invoice>, in reading: Reading) throws -> Invoice {
    let (condition, arguments) = table.naming(reference)
    guard let found = try fetch(condition, arguments, in: reading) else {
      throw CommonRefusal.notFound(what: "la facture", key: reference.description)
    }
    return found
  }

  package static func find(_ id: ID, in reading: Reading) throws -> Invoice { try find(.id(id), in: reading) }

  /// The last invoice made for a party, drafts included, which a new one may copy.
  package static func last(of party: Party.ID, in reading: Reading) throws -> Invoice? {
    try fetch(
      "invoice.id = (SELECT max(id) FROM invoice WHERE party_id = ? AND kind = 'invoice')", [party],
      in: reading)
  }

  private static func fetch(
    _ condition: String, _ arguments: StatementArguments, in reading: Reading
  ) throws -> Invoice? {
    let statement = try reading.db.cachedStatement(
      sql: """
        SELECT \(ContentRow.selected(from: "invoice")),
          invoice.id, invoice.kind, invoice.number, invoice.quote_id, invoice.corrects, corrected.number,
          corrected.day, invoice.imported_from, invoice.validated_at, invoice.validated_by, seller.body,
          buyer.body, invoice.tax_on_debits, canceller.number, invoice_note.text
        FROM invoice \(ContentRow.join("invoice"))
        LEFT JOIN invoice AS corrected ON corrected.id = invoice.corrects
        LEFT JOIN invoice_cancellation ON invoice_cancellation.invoice_id = invoice.id
        LEFT JOIN invoice AS canceller ON canceller.id = invoice_cancellation.credit_note_id
        LEFT JOIN invoice_note ON invoice_note.invoice_id = invoice.id
        \(PrintedIdentities.joins)
        WHERE \(condition) AND \(ContentRow.scope(reading)) LIMIT 1
        """)
    return try Row.fetchOne(statement, arguments: arguments).map { try Invoice(row: $0, in: reading) }
  }

  private init(row: Row, in reading: Reading) throws {
    let first = ContentRow.selectedCount
    let id: ID = row[first]
    let number: String = row[first + 2]
    let (lines, shown, nets) = try DocumentLineRows.invoices.load(id.rawValue, in: reading.db)
    let instalments = try InvoiceParts.instalments.instalments(of: id.rawValue, in: reading.db)
    let content = try ContentRow.content(of: row, lines: lines, listed: instalments)
    let deductions = try InvoiceParts.deductions(of: id, in: reading.db)
    let corrects: Correction? = (row[first + 4] as ID?).map {
      Correction(id: $0, number: row[first + 5], day: row[first + 6])
    }
    let isDraft = number.isEmpty
    let amounts =
      isDraft
      ? content.amounts
      : DocumentAmounts(shown: shown, nets: nets, bases: try InvoiceParts.bases(of: id, in: reading.db))
    let toPay = amounts.gross - deductions.map(\.gross).sum()
    self.init(
      id: id, kind: try row.code(first + 1),
      status: try Self.status(row, number: number, instalments: instalments),
      content: content, amounts: amounts, deductions: deductions, quote: row[first + 3], corrects: corrects,
      importedFrom: row[first + 7], author: ContentRow.author(of: row), edition: ContentRow.edition(of: row),
      note: row[first + 14] ?? "",
      settled: isDraft ? .zero : try Self.settled(id, of: toPay, in: reading))
  }

  private static func settled(_ id: ID, of toPay: Money, in reading: Reading) throws -> Money {
    let remaining = try OpenItems.remaining(ofDocument: id.rawValue, in: reading) ?? toPay
    return toPay - remaining.magnitude
  }

  private static func status(_ row: Row, number: String, instalments: [Instalment]) throws -> Status {
    guard !number.isEmpty else { return .draft }
    let first = ContentRow.selectedCount
    let issue = Issue(
      number: number, at: row[first + 8], by: row[first + 9], instalments: instalments,
      seller: try JSONText.decode(row[first + 10]), buyer: try JSONText.decode(row[first + 11]),
      taxOnDebits: row[first + 12])
    let canceller: String? = row[first + 13]
    return canceller.map { .cancelled(issue, by: $0) } ?? .validated(issue)
  }
}

/// A value kept whole in a text column.
enum JSONText {
  static func encode<T: Encodable>(_ value: T) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func decode<T: Decodable>(_ text: String) throws -> T {
    try JSONDecoder().decode(T.self, from: Data(text.utf8))
  }
}
