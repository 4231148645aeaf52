import Documents
import Kernel
import PartiesFacts
import PurchasingFacts

/// What the company orders from a supplier: a draft, then placed under a number until it is received and invoiced.
package struct PurchaseOrder: Sendable {
  package typealias ID = Kernel.ID<PurchaseOrder>

  package enum Status: String, Hashable, CaseIterable, Sendable { case draft, placed, closed, cancelled }

  package let id: ID
  /// Empty until it is placed.
  package var number: String
  package var status: Status
  /// Its supplier's number stays empty.
  package var content: PurchaseContent
  /// When its goods should come.
  package var expected: Day?
  /// The login of whoever made the draft.
  package let author: String
  package var edition: Edition
  /// What came in and was invoiced of each priced line.
  package let match: [OrderMatch]
}

extension PurchaseOrder {
  package var subject: Subject {
    Subject(
      kind: .purchaseOrder, record: id.rawValue, label: number.isEmpty ? "brouillon \(id)" : number,
      party: content.supplier.party)
  }

  /// Whether something came in or is invoiced, drafts included.
  package var isBegun: Bool { match.contains(where: \.isBegun) }
}

extension PurchaseOrder.Status {
  /// The French name.
  package var label: String {
    switch self {
    case .draft: "brouillon"
    case .placed: "passée"
    case .closed: "clôturée"
    case .cancelled: "annulée"
    }
  }
}
