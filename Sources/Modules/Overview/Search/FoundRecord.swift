import Kernel

/// A record that a few typed characters found.
package struct FoundRecord: Hashable, Sendable {
  package enum Kind: String, Sendable {
    case party, invoice, quote, contact, receipt, product, order, purchase, payment, asset, employee
    case purchaseOrder = "purchase-order"
  }

  package let kind: Kind
  package let id: Int64
  /// What it is called: a number, a name.
  package let title: String
  /// What tells it from others: party, day, amount.
  package let detail: String
  /// The code of its party, or its own.
  package let code: String
}
