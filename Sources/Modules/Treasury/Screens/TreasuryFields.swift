import Kernel

/// The fields of its forms, by the arguments they fill.
extension FieldID {
  static let allocate = FieldID("allocate")
  static let allocations = FieldID("allocations")
  static let client = FieldID("client")
  static let executionDate = FieldID("execution_date")
  static let fees = FieldID("fees")
  static let invoice = FieldID("invoice")
  static let invoices = FieldID("invoices")
  static let writeOff = FieldID("write_off")
  static let alloc = FieldID("alloc")
}
