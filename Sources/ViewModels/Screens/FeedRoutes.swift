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
    // What was given up is told by its document, which stands in the history too.
    case .writeOff: nil
    }
  }

  static func disputedDocument(_ dispute: Int64, in reading: Reading) throws -> Route {
    .document(.invoice, id: try Dispute.find(Dispute.ID(dispute), in: reading).document)
  }

  /// What the palette finds, and where it leads.
  static func find(_ text: String, in reading: Reading) throws -> [Found] {
    try RecordSearch.find(text, in: reading).map { found in
      switch found.kind {
      case .party: Found(kind: "client", title: found.title, detail: found.detail, route: .client(found.id))
      case .invoice:
        Found(
          kind: "facture", title: found.title, detail: found.detail, route: .document(.invoice, id: found.id))
      case .quote:
        Found(kind: "devis", title: found.title, detail: found.detail, route: .document(.quote, id: found.id))
      case .contact:
        Found(
          kind: "contact", title: found.title, detail: found.detail,
          route: .form("crm.contact.edit", record: found.id))
      case .receipt:
        Found(
          kind: "règlement", title: found.title, detail: found.detail,
          route: .page("tresorerie.mouvement", record: found.id))
      }
    }
  }
}
