import Kernel

/// The fields of its forms, by the arguments they fill.
extension FieldID {
  static let cost = FieldID("cost")
  static let force = FieldID("force")
  static let product = FieldID("product")
}

/// The columns its screens read of a row.
extension ColumnID {
  static let label = ColumnID("designation")
}
