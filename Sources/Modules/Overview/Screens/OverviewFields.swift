import Kernel

/// The fields of its forms, by the arguments they fill.
extension FieldID {
  static let supplier = FieldID("supplier")
}

/// The columns its screens read of a row.
extension ColumnID {
  static let action = ColumnID("action")
  static let actor = ColumnID("qui")
  static let day = ColumnID("jour")
  static let details = ColumnID("details")
  static let kind = ColumnID("type")
  static let record = ColumnID("enregistrement")
  static let time = ColumnID("heure")
}
