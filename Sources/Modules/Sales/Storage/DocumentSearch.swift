import GRDB
import Kernel
import PartiesFacts

/// The words by which documents are found, folded, drafts included.
struct DocumentSearch {
  let table: String

  static let invoices = DocumentSearch(table: "document_search")
  static let quotes = DocumentSearch(table: "quote_search")
  static let orders = DocumentSearch(table: "order_search")

  func index(_ document: Int64, number: String, content: DocumentContent, in db: Database) throws {
    try db.cachedStatement(
      sql:
        "INSERT OR REPLACE INTO \(table) (rowid, number, client, subject, reference) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [
      document, Fold.key(number), Fold.key("\(content.client.code) \(content.client.name)"),
      Fold.key(content.subject), Fold.key(content.reference),
    ])
  }

  func forget(_ document: Int64, in db: Database) throws {
    try db.execute(sql: "DELETE FROM \(table) WHERE rowid = ?", arguments: [document])
  }
}
