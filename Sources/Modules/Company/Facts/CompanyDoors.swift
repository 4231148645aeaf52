import Kernel

/// The ways to pick them that forms of others ask for.
extension PickerID {
  package static let user = PickerID("user")
  package static let paymentTerms = PickerID("payment-terms")
}

/// Its lists.
extension ListID {
  package static let users = ListID("outils.utilisateurs")
}

/// Its forms.
extension FormID {
  package static let role = FormID("outils.role")
  package static let company = FormID("outils.societe")
  package static let user = FormID("outils.utilisateur")
}
