import Kernel

/// The kinds of records of this module, by which the desks of others lead to them.
extension RecordKind {
  package static let asset = RecordKind("asset")
}

/// Its lists.
extension ListID {
  package static let assetsToEnter = ListID("parc.a-creer")
  package static let assets = ListID("parc.actifs")
  package static let assignments = ListID("parc.affectations")
  package static let depreciations = ListID("parc.amortissements")
  package static let assetReminders = ListID("parc.rappels")
}

/// Its forms.
extension FormID {
  package static let asset = FormID("parc.actif.edit")
  package static let assetAssignment = FormID("parc.affecter")
  package static let assetDisposal = FormID("parc.ceder")
  package static let assetDepreciation = FormID("parc.doter")
  package static let disposalCollection = FormID("parc.encaisser")
  package static let assetReminder = FormID("parc.rappel")
  package static let assetReminderDone = FormID("parc.rappel.fait")
  package static let assetScrap = FormID("parc.rebut")
  package static let assetReturn = FormID("parc.reprendre")
}

/// Its boards.
extension BoardID {
  package static let asset = BoardID("parc.actif")
}

/// Its records that files may be attached to.
extension AttachableKind {
  package static let asset = AttachableKind("asset")
}
