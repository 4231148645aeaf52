import InventoryFacts

extension AdjustmentReason {
  /// As people read it.
  package var label: String {
    switch self {
    case .count: "Inventaire"
    case .breakage: "Casse"
    case .goodsReturned: "Retour"
    case .other: "Autre"
    }
  }
}

extension MoveKind {
  /// As people read it.
  package var label: String {
    switch self {
    case .sale: "Vente"
    case .saleReturn: "Retour client"
    case .purchase: "Achat"
    case .purchaseReturn: "Retour fournisseur"
    case .receipt: "Réception"
    case .order: "Commande client"
    case .orderReturn: "Commande annulée"
    case .adjustment: "Ajustement"
    case .count: "Inventaire"
    case .value: "Écart de prix"
    }
  }
}
