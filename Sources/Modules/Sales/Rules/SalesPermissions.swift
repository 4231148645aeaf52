import Kernel

extension Permission {
  /// To see quotes, orders and invoices.
  package static let readSales = Permission(rawValue: "sales.read")
  /// To write drafts of invoices and deposits.
  package static let draftInvoices = Permission(rawValue: "sales.draft")
  /// To number and freeze drafts.
  package static let validateInvoices = Permission(rawValue: "sales.validate")
  /// To make credit notes.
  package static let creditInvoices = Permission(rawValue: "sales.credit")
  /// To cancel unpaid invoices.
  package static let cancelInvoices = Permission(rawValue: "sales.cancel")
  /// To write quotes and move them.
  package static let writeQuotes = Permission(rawValue: "sales.quote")
  /// To write clients' orders, confirm and cancel them.
  package static let writeOrders = Permission(rawValue: "sales.order")
}

extension SalesModule {
  static let permissions = [
    PermissionTitle(.readSales, "Voir les devis, les commandes et les factures"),
    PermissionTitle(.draftInvoices, "Préparer des factures"),
    PermissionTitle(.validateInvoices, "Valider les factures"),
    PermissionTitle(.creditInvoices, "Faire des avoirs"),
    PermissionTitle(.cancelInvoices, "Annuler des factures"),
    PermissionTitle(.writeQuotes, "Préparer et suivre les devis"),
    PermissionTitle(.writeOrders, "Préparer, confirmer et annuler les commandes"),
  ]
}
