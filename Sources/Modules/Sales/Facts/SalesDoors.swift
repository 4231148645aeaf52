import Kernel

/// The kinds of records of this module, by which the desks of others lead to them.
extension RecordKind {
  package static let quote = RecordKind("quote")
  package static let order = RecordKind("order")
}

/// The ways to pick them that forms of others ask for.
extension PickerID {
  package static let openInvoice = PickerID("open-invoice")
}

/// Its lists.
extension ListID {
  package static let unpaid = ListID("tresorerie.impayes")
  package static let paid = ListID("tresorerie.payees")
  package static let creditNotes = ListID("ventes.avoirs")
  package static let clientOrders = ListID("ventes.commandes")
  package static let quotes = ListID("ventes.devis")
  package static let invoices = ListID("ventes.factures")
}

/// Its forms.
extension FormID {
  package static let depositInvoice = FormID("ventes.acompte")
  package static let creditNote = FormID("ventes.avoir.nouveau")
  package static let quoteAcceptance = FormID("ventes.devis.accepter")
  package static let quoteInvoice = FormID("ventes.devis.facturer")
  package static let quoteRefusal = FormID("ventes.devis.refuser")
  package static let invoiceNote = FormID("ventes.note")
}

/// Its pages.
extension PageID {
  package static let quote = PageID("ventes.devis.piece")
  package static let salesDocument = PageID("ventes.piece")
}

/// Its records that files may be attached to.
extension AttachableKind {
  package static let quote = AttachableKind("quote")
  package static let order = AttachableKind("order")
  package static let invoice = AttachableKind("invoice")
}
