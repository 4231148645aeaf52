import Documents
import GRDB
import Kernel
import Store

extension Credited {
  /// What the credit notes made so far took off an invoice.
  package static func of(_ invoice: Invoice.ID, in db: Database) throws -> Credited {
    let (rows, id) = (CreditedRows("invoice"), invoice.rawValue)
    return Credited(
      quantities: try rows.quantities(of: id, in: db),
      bases: try rows.bases(of: id, summing: ["net", "tax"], in: db).map {
        VATBase(category: try $0.code(0), rate: $0[1], net: $0[2], tax: $0[3])
      },
      byAmount: try rows.byAmount(of: id, in: db))
  }
}
