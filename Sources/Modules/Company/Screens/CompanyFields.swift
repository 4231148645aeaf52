import Kernel

/// The fields of its forms, by the arguments they fill.
extension FieldID {
  static let login = FieldID("login")
  static let ownOnly = FieldID("own_only")
  static let role = FieldID("role")
  static let vatFranchise = FieldID("vat_franchise")
  static let roles = FieldID("roles")
  static let permissions = FieldID("permissions")
}

/// The columns its screens read of a row.
extension ColumnID {
  static let login = ColumnID("login")
  static let name = ColumnID("nom")
}
