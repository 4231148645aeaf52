import Documents
import GRDB
import Kernel
import Parties
import PartiesFacts
import Store

/// The columns quotes and invoices share, read and written in one order.
enum ContentRow {
  /// Names of the columns, from `party_id` to `sort_number`.
  static let columns = [
    "party_id", "day", "terms", "agreed_due", "subject", "conditions", "reference", "service_date",
    "discount",
    "instalments", "net", "tax", "gross", "author", "version", "updated_at", "updated_by", "sort_client",
    "sort_number",
  ]

  /// The columns `content(of:)` and `edition(of:)` read, then the party's code and name.
  static func selected(from table: String) -> String {
    columns.dropLast(2).map { "\(table).\($0)" }.joined(separator: ", ") + ", party.code, party.name"
  }

  /// How many columns `selected` has.
  static let selectedCount = columns.count

  /// A document's party; the owner of a merged one is its root's, so scopes agree.
  static func join(_ table: String) -> String { "JOIN party ON party.id = \(table).party_id" }

  /// The documents the viewer may see.
  static func scope(_ reading: Reading) -> String { reading.isOwn() }

  static func content(of row: Row, lines: [DocumentLine], listed: [Instalment]) throws -> DocumentContent {
    let count: Int = row[9]
    return DocumentContent(
      client: PartyFacts(party: row[0], code: row[17], name: row[18]), day: row[1], terms: row[2],
      agreedDue: row[3],
      subject: row[4], conditions: row[5], reference: row[6], serviceDate: row[7],
      discount: try discount(row[8]), lines: lines,
      plan: count == 0 ? .list(listed) : .count(count))
  }

  private static func discount(_ text: String) throws(UnknownCode) -> DocumentDiscount {
    guard let discount = DocumentDiscount(text) else { throw UnknownCode(column: "discount", found: text) }
    return discount
  }

  static func author(of row: Row) -> String { row[13] }

  static func edition(of row: Row) -> Edition { Edition(version: row[14], at: row[15], by: row[16]) }

  /// The values of `columns` for a document saved by `edition`.
  static func values(
    _ content: DocumentContent, amounts: DocumentAmounts, author: String, edition: Edition, number: String
  ) -> [(any DatabaseValueConvertible)?] {
    let instalments = if case .count(let count) = content.plan { count } else { 0 }
    return [
      content.client.party, content.day, content.terms, content.agreedDue, content.subject,
      content.conditions,
      content.reference, content.serviceDate, content.discount.description, instalments, amounts.net,
      amounts.tax,
      amounts.gross, author, edition.version, edition.at, edition.by, Fold.key(content.client.name),
      Fold.key(number),
    ]
  }
}
