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

/// Its lists.
extension ListID {
  package static let trialBalance = ListID("comptabilite.balance")
  package static let financialStatement = ListID("comptabilite.bilan")
  package static let fiscalYears = ListID("comptabilite.cloture")
  package static let bookEntries = ListID("comptabilite.ecritures")
  package static let generalLedger = ListID("comptabilite.grand-livre")
  package static let journals = ListID("comptabilite.journaux")
  package static let lettering = ListID("comptabilite.lettrage")
  package static let chart = ListID("comptabilite.plan")
  package static let vatReturns = ListID("comptabilite.tva")
}

/// Its forms.
extension FormID {
  package static let accountMapping = FormID("comptabilite.affectation-compte")
  package static let yearClosing = FormID("comptabilite.cloture")
  package static let account = FormID("comptabilite.compte")
  package static let entryReversal = FormID("comptabilite.contrepasser")
  package static let unlettering = FormID("comptabilite.delettrer")
  package static let entry = FormID("comptabilite.ecriture")
  package static let lettering = FormID("comptabilite.lettrer")
  package static let entryTemplate = FormID("comptabilite.modele")
  package static let newEntryTemplate = FormID("comptabilite.modele.nouveau")
  package static let yearReopening = FormID("comptabilite.reouverture")
  package static let vatReturn = FormID("comptabilite.tva")
  package static let periodLock = FormID("comptabilite.verrou")
}

/// Its pages.
extension PageID {
  package static let purchaseEntryPreview = PageID("comptabilite.apercu.achat")
  package static let saleEntryPreview = PageID("comptabilite.apercu.vente")
  package static let entry = PageID("comptabilite.ecriture.detail")
  package static let vatReturn = PageID("comptabilite.tva.detail")
}
