import Kernel

/// Its lists.
extension ListID {
  package static let home = ListID("accueil")
  package static let supplierFeed = ListID("achats.fournisseur")
  package static let suppliers = ListID("achats.fournisseurs")
  package static let controls = ListID("comptabilite.controles")
  package static let clientFeed = ListID("crm.client")
  package static let clients = ListID("crm.clients")
  package static let prospects = ListID("crm.prospects")
  package static let journalOfActions = ListID("outils.journal")
}

/// Its forms.
extension FormID {
  package static let planChange = FormID("outils.plan")
}

/// Its boards.
extension BoardID {
  package static let dashboard = BoardID("accueil")
  package static let supplier = BoardID("achats.fournisseur")
  package static let accounting = BoardID("comptabilite")
  package static let client = BoardID("crm.client")
}

/// Its pages.
extension PageID {
  package static let journalEntry = PageID("outils.journal.detail")
}
