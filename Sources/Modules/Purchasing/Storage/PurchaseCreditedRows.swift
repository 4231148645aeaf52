import Documents
import GRDB
import Kernel

extension Credited<PurchaseBase> {
  /// What the credit notes entered so far took off an invoice.
  static func of(_ purchase: Purchase.ID, in db: Database) throws -> Credited {
    try CreditedRows("purchase").credited(
      of: purchase.rawValue, summing: ["net", "tax", "self_assessed", "deductible"], in: db
    ) { try PurchaseParts.base(of: $0) }
  }
}
