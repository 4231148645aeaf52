import Kernel

/// The fields of its forms, by the arguments they fill.
extension FieldID {
  static let client = FieldID("client")
  static let depositPercent = FieldID("deposit_percent")
  static let quote = FieldID("quote")
  static let validUntil = FieldID("valid_until")
  static let vat = FieldID("vat")
  static let invoice = FieldID("invoice")
  static let order = FieldID("order")
}
