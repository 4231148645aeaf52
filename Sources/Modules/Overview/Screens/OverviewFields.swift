import Kernel

/// The fields of its forms, by the arguments they fill.
extension FieldID {
  static let supplier = FieldID("supplier")
}
