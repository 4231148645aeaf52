import Kernel

/// The fields of its forms, by the arguments they fill.
extension FieldID {
  static let account = FieldID("account")
  static let asset = FieldID("asset")
  static let billed = FieldID("billed")
  static let deductible = FieldID("deductible")
  static let expected = FieldID("expected")
  static let invoice = FieldID("invoice")
  static let invoices = FieldID("invoices")
  static let order = FieldID("order")
  static let orderLine = FieldID("order_line")
  static let printedByRate = FieldID("printed_by_rate")
  static let printedRates = FieldID("printed_rates")
  static let printedTax = FieldID("printed_tax")
  static let received = FieldID("received")
  static let supplier = FieldID("supplier")
}
