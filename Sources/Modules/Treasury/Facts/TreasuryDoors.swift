import Kernel

/// The kinds of records of this module, by which the desks of others lead to them.
extension RecordKind {
  package static let receipt = RecordKind("receipt")
  package static let payment = RecordKind("payment")
  package static let transfer = RecordKind("transfer")
  package static let cash = RecordKind("cash")
}

/// Its lists.
extension ListID {
  package static let payments = ListID("tresorerie.decaissements")
  package static let receipts = ListID("tresorerie.encaissements")
  package static let cashJournal = ListID("tresorerie.journal")
  package static let transfers = ListID("tresorerie.virements")
}

/// Its forms.
extension FormID {
  package static let allocation = FormID("tresorerie.affectation")
  package static let cashAdjustment = FormID("tresorerie.ajustement")
  package static let supplierAdvance = FormID("tresorerie.avance")
  package static let payment = FormID("tresorerie.decaissement")
  package static let paymentReversal = FormID("tresorerie.decaissement.rejet")
  package static let unallocation = FormID("tresorerie.desaffectation")
  package static let writeOff = FormID("tresorerie.ecart")
  package static let receipt = FormID("tresorerie.encaissement")
  package static let receiptReversal = FormID("tresorerie.rejet")
  package static let clientRefund = FormID("tresorerie.remboursement")
  package static let supplierRefund = FormID("tresorerie.remboursement-fournisseur")
  package static let transfer = FormID("tresorerie.virement")
}

/// Its pages.
extension PageID {
  package static let payment = PageID("tresorerie.decaissement")
  package static let receipt = PageID("tresorerie.mouvement")
  package static let transfer = PageID("tresorerie.virement")
}

/// Its records that files may be attached to.
extension AttachableKind {
  package static let receipt = AttachableKind("receipt")
  package static let payment = AttachableKind("payment")
  package static let transfer = AttachableKind("transfer")
}
