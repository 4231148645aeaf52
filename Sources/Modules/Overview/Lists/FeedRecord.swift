import Desk
import Kernel
import PartiesFacts
import PurchasingFacts
import ReceivablesFacts
import SalesFacts
import TreasuryFacts

/// The record behind a line of a party's history, told by the line's id.
package struct FeedRecord: Hashable, Sendable {
  /// What the lines of a history are about, as their ids count them.
  package enum Kind: Int64, Sendable {
    case invoice, receipt, quote, dispute, writeOff, contact, order, purchase, payment, purchaseOrder,
      goodsReceipt
  }

  package let kind: Kind
  package let id: Int64

  /// The record of a line; `nil` for an id no history makes.
  package init?(line: Int64) {
    guard let kind = Kind(rawValue: line % Self.kinds) else { return nil }
    self.kind = kind
    id = line / Self.kinds
  }

  /// Where it is read; what was given up and goods that came in are told by their document and their order, which
  /// stand in the history too.
  package var route: Route? {
    switch kind {
    case .invoice: .record(.invoice, id)
    case .receipt: .record(.receipt, id)
    case .quote: .record(.quote, id)
    case .dispute: .record(.dispute, id)
    case .contact: .record(.contact, id)
    case .order: .record(.order, id)
    case .purchase: .record(.purchase, id)
    case .purchaseOrder: .record(.purchaseOrder, id)
    case .payment: .record(.payment, id)
    case .goodsReceipt, .writeOff: nil
    }
  }

  /// The SQL of a line's id.
  static func line(_ record: String, kind: Kind) -> String { "\(record) * \(kinds) + \(kind.rawValue)" }

  private static let kinds: Int64 = 16
}
