import Kernel

/// The fields of its forms, by the arguments they fill.
extension FieldID {
  static let invoices = FieldID("invoices")
  static let order = FieldID("order")
  static let due = FieldID("due")
  static let invoice = FieldID("invoice")
  static let printedTax = FieldID("printed_tax")
}
