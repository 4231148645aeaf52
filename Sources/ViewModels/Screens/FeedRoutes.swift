import Kernel
import Receivables
import Reports
import Store

extension Screens {
  /// Where a line of a client's history leads.
  static func record(behindLine id: Int64, in reading: Reading) throws -> Route? {
    try FeedRecord(line: id).flatMap { try route(to: $0, in: reading) }
  }

  static func route(to record: FeedRecord, in reading: Reading) throws -> Route? {
    switch record {
    case .invoice(let id): .document(.invoice, id: id)
    case .receipt(let id): .page("tresorerie.mouvement", record: id)
    case .quote(let id): .document(.quote, id: id)
    case .dispute(let id): try disputedDocument(id, in: reading)
    case .contact(let id): .form("crm.contact.edit", record: id)
    case .order(let id): .document(.order, id: id)
    case .purchase(let id): .document(.purchase, id: id)
    case .purchaseOrder(let id): .document(.purchaseOrder, id: id)
    case .payment(let id): payment(id)
    // Goods that came in are told by their order, which stands in the history too.
    case .goodsReceipt: nil
    // What was given up is told by its document, which stands in the history too.
    case .writeOff: nil
    }
  }

  static func disputedDocument(_ dispute: Int64, in reading: Reading) throws -> Route {
    .document(.invoice, id: try Dispute.find(Dispute.ID(dispute), in: reading).document)
  }

  private static func payment(_ id: Int64) -> Route {
    .page("tresorerie.decaissement", record: id)
  }

  /// What the palette finds, and where it leads.
  static func find(_ text: String, in reading: Reading) throws -> [Found] {
    try RecordSearch.find(text, in: reading).map { found in
      Found(kind: name(of: found.kind), title: found.title, detail: found.detail, route: route(to: found))
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

  private static func route(to found: FoundRecord) -> Route {
    switch found.kind {
    case .party: .client(found.id)
    case .invoice: .document(.invoice, id: found.id)
    case .quote: .document(.quote, id: found.id)
    case .contact: .form("crm.contact.edit", record: found.id)
    case .receipt: .page("tresorerie.mouvement", record: found.id)
    case .product: .board("produits.article", record: found.id)
    case .order: .document(.order, id: found.id)
    case .purchase: .document(.purchase, id: found.id)
    case .purchaseOrder: .document(.purchaseOrder, id: found.id)
    case .payment: .page("tresorerie.decaissement", record: found.id)
    case .asset: .board("parc.actif", record: found.id)
    case .employee: .board("rh.employe", record: found.id)
    }
  }
}
