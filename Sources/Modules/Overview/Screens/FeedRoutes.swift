import Desk
import Kernel
import Store

extension Screens {
  /// What the palette finds, and where it leads.
  package static func find(_ text: String, in reading: Reading) throws -> [Found] {
    try RecordSearch.find(text, in: reading).map { found in
      Found(
        kind: name(of: found.kind), title: found.title, detail: found.detail,
        route: .record(RecordKind(found.kind.rawValue), found.id))
    }
  }

  private static func name(of kind: FoundRecord.Kind) -> String {
    switch kind {
    case .party: "client"
    case .invoice: "facture"
    case .quote: "devis"
    case .contact: "contact"
    case .receipt: "règlement"
    case .product: "article"
    case .order, .purchaseOrder: "commande"
    case .purchase: "achat"
    case .payment: "décaissement"
    case .asset: "actif"
    case .employee: "employé"
    }
  }
}
