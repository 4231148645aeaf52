import Kernel

/// The kinds of records of this module, by which the desks of others lead to them.
extension RecordKind {
  package static let receipt = RecordKind("receipt")
  package static let payment = RecordKind("payment")
  package static let transfer = RecordKind("transfer")
  package static let cash = RecordKind("cash")
}
