import Kernel

/// The fields of its forms, by the arguments they fill.
extension FieldID {
  static let cost = FieldID("cost")
  static let force = FieldID("force")
  static let product = FieldID("product")
}
