import Kernel

/// The columns that lists of many desks have.
extension ColumnID {
  package static let code = ColumnID("code")
  package static let fact = ColumnID("evenement")
}
