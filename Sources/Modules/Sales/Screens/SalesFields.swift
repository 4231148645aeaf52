import Kernel

/// The fields of its forms, by the arguments they fill.
extension FieldID {
  static let depositPercent = FieldID("deposit_percent")
  static let quote = FieldID("quote")
  static let invoice = FieldID("invoice")
  static let order = FieldID("order")
}

/// The columns its screens read of a row.
extension ColumnID {
  static let client = ColumnID("client")
  static let number = ColumnID("numero")
  static let remaining = ColumnID("reste")
}
