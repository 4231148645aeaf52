import Kernel

/// What may still be set against a party's invoices or refunded: an advance, or what is left of a credit note.
///
/// A client's, or the company's own with a supplier.
package struct Credit: Hashable, Sendable, Identifiable {
  package typealias ID = Kernel.ID<Credit>

  /// The open item.
  package let id: ID
  package let kind: OpenItem.Kind
  /// The credit note's number, or the receipt's or payment's: `E-12`, `D-12`.
  package let number: String
  /// The party that holds it now.
  package let party: Int64
  package let day: Day
  /// Positive.
  package let available: Money

  package init(id: ID, kind: OpenItem.Kind, number: String, party: Int64, day: Day, available: Money) {
    self.id = id
    self.kind = kind
    self.number = number
    self.party = party
    self.day = day
    self.available = available
  }
}

/// A match of a credit with a debit as the log dates it; a negative `amount` undoes an earlier one.
package struct Allocation: Hashable, Sendable {
  /// The event that made it, where "explain" leads.
  package let event: Int64
  package let day: Day
  package let amount: Money
  package let debit: Side
  package let credit: Side

  /// One of the two items matched.
  package struct Side: Hashable, Sendable {
    package let item: Int64
    package let kind: OpenItem.Kind
    package let document: Int64
    package let number: String
  }
}
