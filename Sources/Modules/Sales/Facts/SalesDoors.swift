import Kernel

/// The kinds of records of this module, by which the desks of others lead to them.
extension RecordKind {
  package static let quote = RecordKind("quote")
  package static let invoice = RecordKind("invoice")
  package static let order = RecordKind("order")
}

/// The ways to pick them that forms of others ask for.
extension PickerID {
  package static let openInvoice = PickerID("open-invoice")
}
