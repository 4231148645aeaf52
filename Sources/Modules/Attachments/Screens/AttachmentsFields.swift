import Kernel

/// The fields of its forms, by the arguments they fill.
extension FieldID {
  static let attachment = FieldID("attachment")
  static let record = FieldID("record")
}
