import Kernel
import PurchasingFacts
import SalesFacts
import Store

/// The entry a document will make, shown before it is validated; nothing is written.
package enum EntryPreview {
  package static func of(_ document: IssuedDocument, in reading: Reading) throws -> EntryDraft {
    let rows = BooksRows(db: reading.db)
    let corrected = try document.corrects.map { try rows.isDeposit($0) } ?? false
    return try SalesEntry(
      document: document, isDeposit: document.kind == .deposit || corrected, map: try rows.map(),
      product: { try rows.product($0) }
    ).draft()
  }

  package static func of(_ document: PurchasedDocument, in reading: Reading) throws -> EntryDraft {
    let rows = BooksRows(db: reading.db)
    return try PurchaseEntry(
      document: document, map: try rows.map(), product: { try rows.product($0) }
    ).draft()
  }
}
