import Kernel

/// A part of a credit that settles a document, on its earliest open due dates first.
package struct DocumentAllocation: Hashable, Codable, Sendable {
  /// The sales document's id; the refund's when `item` is given.
  package let document: Int64
  package let number: String
  /// Positive.
  package let amount: Money
  /// The open item settled when it is no sales document: a refund whose receipt bounced.
  package let item: Int64?

  package init(document: Int64, number: String, amount: Money, item: Int64? = nil) {
    self.document = document
    self.number = number
    self.amount = amount
    self.item = item
  }
}

/// Money came in from a client; what is not allocated is the client's credit.
package struct ReceiptRecorded: Event {
  package static let name = "treasury.receipt-recorded.v1"
  package static let title = "encaissement reçu"
  package static let bearing: Bearing = [.debt, .cash, .books]
  package let receipt: Int64
  package let party: PartyFacts
  package let day: Day
  package let amount: Money
  package let method: PaymentMethod
  package let reference: String
  package let allocations: [DocumentAllocation]

  package init(
    receipt: Int64, party: PartyFacts, day: Day, amount: Money, method: PaymentMethod, reference: String,
    allocations: [DocumentAllocation]
  ) {
    self.receipt = receipt
    self.party = party
    self.day = day
    self.amount = amount
    self.method = method
    self.reference = reference
    self.allocations = allocations
  }

  package var subject: Subject {
    Subject(
      kind: .receipt, record: receipt, label: reference.isEmpty ? "E-\(receipt)" : reference,
      party: party.party)
  }
}

/// A receipt bounced or was typed wrongly: an opposite movement reopens what it had settled.
package struct ReceiptReversed: Event {
  package static let name = "treasury.receipt-reversed.v1"
  package static let title = "encaissement rejeté"
  package static let bearing: Bearing = [.debt, .cash, .books]
  /// The reversal's own id among receipts.
  package let reversal: Int64
  package let receipt: Int64
  package let party: PartyFacts
  package let day: Day
  /// The receipt's amount, positive.
  package let amount: Money
  package let method: PaymentMethod
  package let reason: String
  /// Bank fees of the rejection, positive or zero.
  package let fees: Money

  package init(
    reversal: Int64, receipt: Int64, party: PartyFacts, day: Day, amount: Money, method: PaymentMethod,
    reason: String, fees: Money
  ) {
    self.reversal = reversal
    self.receipt = receipt
    self.party = party
    self.day = day
    self.amount = amount
    self.method = method
    self.reason = reason
    self.fees = fees
  }

  package var subject: Subject {
    Subject(kind: .receipt, record: receipt, label: "E-\(receipt)", party: party.party)
  }
}

/// A credit of the client was paid back.
package struct CreditRefunded: Event {
  package static let name = "treasury.credit-refunded.v1"
  package static let title = "avance remboursée"
  package static let bearing: Bearing = [.debt, .cash, .books]
  package let refund: Int64
  package let party: PartyFacts
  package let day: Day
  /// Positive.
  package let amount: Money
  package let method: PaymentMethod
  package let reference: String

  package init(
    refund: Int64, party: PartyFacts, day: Day, amount: Money, method: PaymentMethod, reference: String
  ) {
    self.refund = refund
    self.party = party
    self.day = day
    self.amount = amount
    self.method = method
    self.reference = reference
  }

  package var subject: Subject {
    Subject(kind: .receipt, record: refund, label: "R-\(refund)", party: party.party)
  }
}

/// Available credit of a client was set against documents, oldest credit first unless one is named.
package struct CreditAllocated: Event {
  package static let name = "treasury.credit-allocated.v1"
  package static let title = "avance affectée"
  package static let bearing: Bearing = [.debt, .books]
  package let party: PartyFacts
  package let day: Day
  /// The open item of the credit used; `nil` for the oldest first.
  package let credit: Int64?
  package let allocations: [DocumentAllocation]

  package init(party: PartyFacts, day: Day, credit: Int64?, allocations: [DocumentAllocation]) {
    self.party = party
    self.day = day
    self.credit = credit
    self.allocations = allocations
  }

  package var subject: Subject { .party(party) }
}

/// An allocation was undone: the document is open again and the credit available, from the day given.
package struct AllocationUndone: Event {
  package static let name = "treasury.allocation-undone.v1"
  package static let title = "affectation défaite"
  package static let bearing: Bearing = [.debt, .books]
  package let party: PartyFacts
  package let day: Day
  /// The credit's open item.
  package let credit: Int64
  package let document: Int64
  package let number: String
  /// Positive: what is undone.
  package let amount: Money
  package let reason: String

  package init(
    party: PartyFacts, day: Day, credit: Int64, document: Int64, number: String, amount: Money, reason: String
  ) {
    self.party = party
    self.day = day
    self.credit = credit
    self.document = document
    self.number = number
    self.amount = amount
    self.reason = reason
  }

  package var subject: Subject {
    Subject(kind: .invoice, record: document, label: number, party: party.party)
  }
}

/// A small difference on a document was given up (658) or kept (758).
package struct BalanceWrittenOff: Event {
  package static let name = "treasury.balance-written-off.v1"
  package static let title = "écart abandonné"
  package static let bearing: Bearing = [.debt, .books]
  package let writeOff: Int64
  package let party: PartyFacts
  package let document: Int64
  package let number: String
  package let day: Day
  /// Positive: what the client no longer owes.
  package let amount: Money
  package let reason: String

  package init(
    writeOff: Int64, party: PartyFacts, document: Int64, number: String, day: Day, amount: Money,
    reason: String
  ) {
    self.writeOff = writeOff
    self.party = party
    self.document = document
    self.number = number
    self.day = day
    self.amount = amount
    self.reason = reason
  }

  package var subject: Subject {
    Subject(kind: .invoice, record: document, label: number, party: party.party)
  }
}
