import Documents
import GRDB
import Kernel
import Store

extension Credited<VATBase> {
  /// What the credit notes made so far took off an invoice.
  package static func of(_ invoice: Invoice.ID, in db: Database) throws -> Credited {
    try CreditedRows("invoice").credited(of: invoice.rawValue, summing: ["net", "tax"], in: db) {
      VATBase(category: try $0.code(0), rate: $0[1], net: $0[2], tax: $0[3])
    }
  }
}
