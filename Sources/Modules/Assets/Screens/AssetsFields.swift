import Kernel

/// The fields of its forms, by the arguments they fill.
extension FieldID {
  static let account = FieldID("account")
  static let asset = FieldID("asset")
  static let depreciated = FieldID("depreciated")
  static let due = FieldID("due")
  static let employee = FieldID("employee")
  static let everyMonths = FieldID("every_months")
  static let origin = FieldID("origin")
  static let payment = FieldID("payment")
  static let plate = FieldID("plate")
  static let price = FieldID("price")
  static let purchase = FieldID("purchase")
  static let reminder = FieldID("reminder")
  static let serial = FieldID("serial")
  static let serviceDate = FieldID("service_date")
  static let takenOver = FieldID("taken_over")
  static let vatRate = FieldID("vat_rate")
}

/// The columns its screens read of a row.
extension ColumnID {
  static let asset = ColumnID("actif")
  static let employeeNumber = ColumnID("id_salarie")
  static let label = ColumnID("designation")
  static let line = ColumnID("ligne")
  static let number = ColumnID("numero")
  static let remaining = ColumnID("reste")
}
