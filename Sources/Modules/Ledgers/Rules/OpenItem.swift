import Kernel

/// One amount a party owes or is owed: an instalment of a document, a receipt or payment, a refund, a
/// write-off.
///
/// Amounts are signed: positive is owed (by the client, to the supplier), negative is credit. `remaining` keeps
/// the sign of `amount` and goes towards zero as the item is matched.
package struct OpenItem: Hashable, Sendable {
  package enum Kind: String, Codable, CaseIterable, Sendable {
    case invoice, deposit
    case creditNote = "credit-note"
    case receipt, payment, refund, reversal
    case writeOff = "write-off"

    /// Whether `document` is a sale's or purchase's id rather than a cash movement's.
    package var isDocument: Bool {
      switch self {
      case .invoice, .deposit, .creditNote: true
      case .receipt, .payment, .refund, .reversal, .writeOff: false
      }
    }

    /// What people call it.
    package var label: String {
      switch self {
      case .invoice: "facture"
      case .deposit: "acompte"
      case .creditNote: "avoir"
      case .receipt: "encaissement"
      case .payment: "décaissement"
      case .refund: "remboursement"
      case .reversal: "rejet"
      case .writeOff: "abandon"
      }
    }
  }

  package let id: Int64
  package let kind: Kind
  /// The sale's or purchase's id, or the cash movement's, or the write-off's, as `kind` says.
  package let document: Int64
  package let number: String
  package let day: Day
  package let due: Day
  package let amount: Money
  package let remaining: Money
  /// The latest day on which a match of this item was undone.
  let released: Day?

  init(
    id: Int64, kind: Kind, document: Int64, number: String, day: Day, due: Day, amount: Money,
    remaining: Money,
    released: Day? = nil
  ) {
    self.id = id
    self.kind = kind
    self.document = document
    self.number = number
    self.day = day
    self.due = due
    self.amount = amount
    self.remaining = remaining
    self.released = released
  }
}
