import Kernel

/// The kinds of records of this module, by which the desks of others lead to them.
extension RecordKind {
  package static let employee = RecordKind("employee")
  package static let salary = RecordKind("salary")
  package static let payslip = RecordKind("payslip")
  package static let advance = RecordKind("advance")
  package static let contribution = RecordKind("contribution")
  package static let payRate = RecordKind("pay-rate")
  package static let expense = RecordKind("expense")
}

/// The ways to pick them that forms of others ask for.
extension PickerID {
  package static let employee = PickerID("employee")
}
