import Kernel

extension Permission {
  /// To see suppliers' documents and orders.
  package static let readPurchases = Permission(rawValue: "purchasing.read")
  /// To type drafts of suppliers' documents.
  package static let draftPurchases = Permission(rawValue: "purchasing.draft")
  /// To number and freeze drafts.
  package static let validatePurchases = Permission(rawValue: "purchasing.validate")
  /// To enter suppliers' credit notes.
  package static let creditPurchases = Permission(rawValue: "purchasing.credit")
  /// To allow invoices to be paid.
  package static let approvePayment = Permission(rawValue: "purchasing.approve")
  /// To write orders, place, receive, close and cancel them.
  package static let writePurchaseOrders = Permission(rawValue: "purchasing.order")
}

extension PurchasingModule {
  static let permissions = [
    PermissionTitle(.readPurchases, "Voir les achats"),
    PermissionTitle(.draftPurchases, "Saisir des factures fournisseurs"),
    PermissionTitle(.validatePurchases, "Valider les factures fournisseurs"),
    PermissionTitle(.creditPurchases, "Saisir des avoirs fournisseurs"),
    PermissionTitle(.approvePayment, "Donner le bon à payer"),
    PermissionTitle(.writePurchaseOrders, "Préparer, passer et recevoir les commandes fournisseurs"),
  ]
}
