import Kernel

/// The kinds of its records.
extension RecordKind {
  package static let attachment = RecordKind("attachment")
}

/// Its lists.
extension ListID {
  package static let attachments = ListID("outils.pieces")
}

/// Its forms.
extension FormID {
  /// The form that attaches a file to a record of that kind.
  package static func attaching(to kind: String) -> FormID { FormID("piece.ajouter.\(kind)") }

  package static let attachment = FormID("piece")
}
