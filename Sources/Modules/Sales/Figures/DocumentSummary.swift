import GRDB
import Kernel
import Lists
import Parties
import Sales
import SalesFacts
import Store

/// An issued document in one line, as boards show it.
package struct DocumentSummary: Hashable, Sendable {
  package let id: Int64
  package let kind: IssuedDocument.Kind
  /// Empty on a draft.
  package let number: String
  package let day: Day
  /// The earliest unpaid due date, else the last.
  package let due: Day
  package let code: String
  package let client: String
  /// As printed: positive on a credit note too.
  package let gross: Money
  /// Signed as what is owed: negative for a credit left; zero on a draft.
  package let remaining: Money
  package let state: StateWord

  /// The issued documents that a condition on `invoice` keeps, the latest first.
  package static func latest(_ limit: Int, where condition: String = "1", in picture: Picture) throws
    -> [DocumentSummary]
  {
    let isPast = picture.isPast
    let rows = try picture.fetch(
      """
      SELECT invoice.id, invoice.kind, invoice.number, invoice.day, \(DocumentSQL.due(isPast)), party.code, party.name,
        invoice.gross, \(DocumentSQL.remaining(isPast)), \(DocumentSQL.state(isPast))
      FROM invoice \(DocumentSQL.joins.map(\.sql).joined(separator: " "))
      WHERE invoice.status = 'validated' AND invoice.day <= :as_of AND \(condition)
        AND \(picture.reading.own("invoice.party_id"))
      ORDER BY invoice.day DESC, invoice.id DESC LIMIT \(limit)
      """)
    return try rows.map(DocumentSummary.init(row:))
  }

  private init(row: Row) throws {
    id = row[0]
    kind = try row.code(1)
    number = row[2]
    day = row[3]
    due = row[4]
    code = row[5]
    client = row[6]
    gross = row[7]
    remaining = row[8] ?? .zero
    state = InvoiceState.issued.word(of: row[9])
  }
}
