import Kernel

/// The kinds of records of this module, by which the desks of others lead to them.
extension RecordKind {
  package static let purchaseOrder = RecordKind("purchase-order")
}

/// Its lists.
extension ListID {
  package static let payables = ListID("achats.a-payer")
  package static let supplierCredits = ListID("achats.avoirs")
  package static let purchaseOrders = ListID("achats.commandes")
  package static let purchases = ListID("achats.factures")
}

/// Its forms.
extension FormID {
  package static let supplierCredit = FormID("achats.avoir.nouveau")
  package static let purchaseOrderClosing = FormID("achats.commande.clore")
  package static let purchaseOrderInvoice = FormID("achats.commande.facturer")
  package static let goodsReception = FormID("achats.reception")
}

/// Its records that files may be attached to.
extension AttachableKind {
  package static let purchase = AttachableKind("purchase")
  package static let purchaseOrder = AttachableKind("purchase-order")
}
