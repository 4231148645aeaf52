import Kernel

/// The kinds of records of this module, by which the desks of others lead to them.
extension RecordKind {
  package static let purchase = RecordKind("purchase")
  package static let purchaseOrder = RecordKind("purchase-order")
}
