import Kernel

/// The kinds of records of this module, by which the desks of others lead to them.
extension RecordKind {
  package static let entry = RecordKind("entry")
  package static let entryTemplate = RecordKind("entry-template")
  package static let lettering = RecordKind("lettering")
  package static let account = RecordKind("account")
  package static let period = RecordKind("period")
  package static let vatReturn = RecordKind("vat-return")
  package static let year = RecordKind("year")
}
