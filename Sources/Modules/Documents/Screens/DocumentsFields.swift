import Kernel

/// The fields of its forms, by the arguments they fill.
extension FieldID {
  static let invoice = FieldID("invoice")
  static let back = FieldID("back")
  static let deposits = FieldID("deposits")
  static let discount = FieldID("discount")
  static let due = FieldID("due")
  static let instalments = FieldID("instalments")
}
