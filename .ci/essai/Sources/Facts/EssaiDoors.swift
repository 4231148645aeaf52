import Kernel

/// The kinds of records of this module.
extension RecordKind {
  package static let essaiNote = RecordKind("essai-note")
}

/// Its lists.
extension ListID {
  package static let essaiNotes = ListID("essai.notes")
}

/// Its forms.
extension FormID {
  package static let essaiNote = FormID("essai.note")
}
