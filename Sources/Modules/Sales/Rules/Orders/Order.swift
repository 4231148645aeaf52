import Documents
import Kernel
import PartiesFacts
import SalesFacts

/// What a client ordered: a draft, then goods taken from stock under a number until they are invoiced.
package struct Order: Sendable {
  package typealias ID = Kernel.ID<Order>

  /// How far it has come; how much of it is invoiced is `progress`.
  package enum Status: Hashable, Sendable {
    case draft
    case confirmed
    case cancelled(on: Day, reason: String)
  }

  package let id: ID
  /// Empty until it is confirmed.
  package var number: String
  package var status: Status
  /// Its `reference` is the client's, or the shop's, own number.
  package var content: DocumentContent
  /// Where it came from: « web »; empty when it was typed.
  package let origin: String
  /// The login of whoever made the draft.
  package let author: String
  package var edition: Edition
  /// Internal notes, never printed.
  package var note: String
  /// What became of each priced line, drafts of invoices included.
  package let progress: [OrderProgress]
}

extension Order {
  /// What an order's list says of it: its status and how far it is invoiced.
  package enum State: String, CaseIterable, Sendable {
    case draft = "brouillon"
    case confirmed = "confirmee"
    case partlyInvoiced = "facturee_en_partie"
    case invoiced = "facturee"
    case cancelled = "annulee"
  }

  package var state: State {
    switch status {
    case .draft: .draft
    case .cancelled: .cancelled
    case .confirmed:
      if isWhollyInvoiced { .invoiced } else { isInvoiced ? .partlyInvoiced : .confirmed }
    }
  }

  /// Whether an invoice or its draft stands on it.
  package var isInvoiced: Bool { progress.contains { $0.invoiced != .zero } }

  package var isWhollyInvoiced: Bool { progress.allSatisfy { $0.remaining == .zero } }

  package var subject: Subject {
    Subject(
      kind: .order, record: id.rawValue, label: number.isEmpty ? "brouillon \(id)" : number,
      party: content.client.party)
  }
}

extension Order.Status {
  /// The French name.
  package var label: String {
    switch self {
    case .draft: "brouillon"
    case .confirmed: "confirmée"
    case .cancelled: "annulée"
    }
  }
}
