import Kernel

/// The fields of its forms, by the arguments they fill.
extension FieldID {
  static let dispute = FieldID("dispute")
  static let invoice = FieldID("invoice")
  static let resolution = FieldID("resolution")
  static let urgency = FieldID("urgency")
}
