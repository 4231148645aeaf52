import Documents
import GRDB
import Kernel

extension DocumentSearch {
  static let invoices = DocumentSearch("document_search", party: "client")
  static let quotes = DocumentSearch("quote_search", party: "client")
  static let orders = DocumentSearch("order_search", party: "client")

  func index(_ document: Int64, number: String, content: DocumentContent, in db: Database) throws {
    try index(
      document, number: number, party: content.client, subject: content.subject,
      reference: content.reference, in: db)
  }
}
