import Kernel

/// The fields of its forms, by the arguments they fill.
extension FieldID {
  static let account = FieldID("account")
  static let amounts = FieldID("amounts")
  static let difference = FieldID("difference")
  static let domain = FieldID("domain")
  static let entry = FieldID("entry")
  static let journal = FieldID("journal")
  static let key = FieldID("key")
  static let partial = FieldID("partial")
  static let piece = FieldID("piece")
  static let purpose = FieldID("purpose")
  static let refund = FieldID("refund")
  static let reverseNextMonth = FieldID("reverse_next_month")
  static let reverseOn = FieldID("reverse_on")
  static let side = FieldID("side")
  static let template = FieldID("template")
  static let writeOff = FieldID("write_off")
  static let year = FieldID("year")
  static let auxiliary = FieldID("auxiliary")
  static let credit = FieldID("credit")
  static let debit = FieldID("debit")
  static let text = FieldID("text")
}

/// The columns its screens read of a row.
extension ColumnID {
  static let account = ColumnID("compte")
  static let active = ColumnID("actif")
}
