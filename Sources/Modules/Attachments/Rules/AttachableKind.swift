import Kernel

/// A kind of record that files may be attached to, by its name in commands.
package enum AttachableKind: String, Codable, CaseIterable, Sendable {
  case client, supplier, party
  case quote, order, invoice
  case purchase
  case purchaseOrder = "purchase-order"
  case receipt, payment, transfer, product
  case employee, expense, asset

  /// The kind as events and changes say it: clients and suppliers are parties.
  package var subjectKind: String {
    switch self {
    case .client, .supplier, .party: "party"
    case .quote, .order, .invoice, .purchase, .purchaseOrder, .receipt, .payment, .transfer, .product,
      .employee, .expense, .asset:
      rawValue
    }
  }

  /// The right to read such a record, which its attachments ask for too.
  var right: Permission {
    switch self {
    case .client, .supplier, .party: Permission("parties.read")
    case .quote, .order, .invoice: Permission("sales.read")
    case .purchase, .purchaseOrder: Permission("purchasing.read")
    case .receipt, .payment, .transfer: Permission("treasury.read")
    case .product: Permission("catalog.read")
    // A contract tells a salary.
    case .employee: Permission("hr.salaries")
    case .expense: Permission("hr.expenses")
    case .asset: Permission("assets.read")
    }
  }

  /// The right to see the files others attached to such a record, where one's own ask for less.
  var rightToOthers: Permission {
    self == .expense ? Permission("hr.expenses-read") : right
  }

  /// What comes before the id in the number of a record that has no series.
  var numberPrefix: String? {
    switch self {
    case .receipt: "E-"
    case .payment: "D-"
    case .transfer: "VIR-"
    case .expense: "NF-"
    case .client, .supplier, .party, .quote, .order, .invoice, .purchase, .purchaseOrder, .product, .employee,
      .asset:
      nil
    }
  }

  var french: String {
    switch self {
    case .client: "le client"
    case .supplier: "le fournisseur"
    case .party: "le tiers"
    case .quote: "le devis"
    case .order: "la commande"
    case .invoice: "la facture"
    case .purchase: "la facture fournisseur"
    case .purchaseOrder: "la commande fournisseur"
    case .receipt: "l'encaissement"
    case .payment: "le décaissement"
    case .transfer: "le virement"
    case .product: "l'article"
    case .employee: "le salarié"
    case .expense: "la note de frais"
    case .asset: "l'actif"
    }
  }

  /// The kind that the log calls so, or `nil` when files are not attached to it.
  init?(subjectKind: String) {
    guard let kind = Self.allCases.last(where: { $0.subjectKind == subjectKind }) else { return nil }
    self = kind
  }
}
