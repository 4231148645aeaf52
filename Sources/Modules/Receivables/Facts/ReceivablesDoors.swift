import Kernel

/// The kinds of records of this module, by which the desks of others lead to them.
extension RecordKind {
  package static let dispute = RecordKind("dispute")
}

/// Its lists.
extension ListID {
  package static let disputes = ListID("tresorerie.litiges")
}

/// Its forms.
extension FormID {
  package static let dispute = FormID("tresorerie.litige")
  package static let disputeResolution = FormID("tresorerie.litige.resoudre")
}
