import Kernel

/// The kinds of records of this module, by which the desks of others lead to them.
extension RecordKind {
  package static let contact = RecordKind("contact")
  package static let supplier = RecordKind("supplier")
}

/// The ways to pick them that forms of others ask for.
extension PickerID {
  package static let party = PickerID("party")
  package static let client = PickerID("client")
  package static let supplier = PickerID("supplier")
}

/// What happened with them, in which modules tell their lines.
extension FeedID {
  package static let client = FeedID("client")
  package static let supplier = FeedID("supplier")
}

/// Its lists.
extension ListID {
  package static let contacts = ListID("crm.contacts")
}

/// Its forms.
extension FormID {
  package static let client = FormID("crm.client.edit")
  package static let contact = FormID("crm.contact.edit")
  package static let partyMerge = FormID("crm.merge")
}

/// Its records that files may be attached to.
extension AttachableKind {
  package static let client = AttachableKind("client")
  package static let supplier = AttachableKind("supplier")
  package static let party = AttachableKind("party")
}
