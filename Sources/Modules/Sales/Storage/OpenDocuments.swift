import Documents
import GRDB
import Kernel
import Store

/// The documents that still follow their client: drafts, and quotes that nobody decided.
enum OpenDocuments {
  static let all = [
    FollowingDocuments("invoice", sort: "sort_client", while: "status = 'draft'", search: .invoices),
    FollowingDocuments("quote", sort: "sort_client", while: "status IN ('draft', 'sent')", search: .quotes),
    FollowingDocuments("sales_order", sort: "sort_client", while: "status = 'draft'", search: .orders),
  ]
}

extension Invoice {
  /// Whether a document of that number was ever issued or taken over, whoever may see it.
  static func exists(_ number: String, in db: Database) throws -> Bool {
    let statement = try db.cachedStatement(sql: "SELECT 1 FROM invoice WHERE number = ? AND number <> ''")
    return try Int.fetchOne(statement, arguments: [number]) != nil
  }
}
