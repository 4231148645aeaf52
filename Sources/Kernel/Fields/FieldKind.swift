/// How a field of a record is typed.
package enum FieldKind: Sendable {
  case text(max: Int)
  case money, quantity, price, percentage, day, count
  /// One of a few.
  case choice([Choice])
  /// A record, found as one types by what a module offers.
  case picker(PickerID)
  /// Any of a few: a switch for each.
  case members([Choice])
  case toggle
}

/// The place of a field in the form of its record.
package struct FieldForm: Sendable {
  package let kind: FieldKind
  package var label: String
  package var isRequired = false
  /// Whether Enter stops there; Tab visits every field.
  package var isOnPath = true
  /// A heading shown above it.
  package var section: String?
  package var hint = ""
}
