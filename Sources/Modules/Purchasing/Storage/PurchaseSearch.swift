import GRDB
import Kernel
import PartiesFacts

/// The words by which suppliers' documents are found, folded, drafts included: both numbers, the supplier, the
/// subject and the reference.
enum PurchaseSearch {
  static func index(_ id: Int64, number: String, content: PurchaseContent, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO purchase_search (rowid, number, supplier, subject, reference)
        VALUES (?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      id, Fold.key("\(number) \(content.supplierNumber)"),
      Fold.key("\(content.supplier.code) \(content.supplier.name)"), Fold.key(content.subject),
      Fold.key(content.reference),
    ])
  }

  static func forget(_ id: Int64, in db: Database) throws {
    try db.execute(sql: "DELETE FROM purchase_search WHERE rowid = ?", arguments: [id])
  }
}
