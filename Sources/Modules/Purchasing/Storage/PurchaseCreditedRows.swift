import Documents
import GRDB
import Kernel

extension PurchaseCredited {
  /// What the credit notes entered so far took off an invoice.
  static func of(_ purchase: Purchase.ID, in db: Database) throws -> PurchaseCredited {
    let (rows, id) = (CreditedRows("purchase"), purchase.rawValue)
    return PurchaseCredited(
      quantities: try rows.quantities(of: id, in: db),
      bases: try rows.bases(of: id, summing: ["net", "tax", "self_assessed", "deductible"], in: db)
        .map { try PurchaseParts.base(of: $0) },
      byAmount: try rows.byAmount(of: id, in: db))
  }
}
