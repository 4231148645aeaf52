import Kernel

/// Money was paid to a supplier; what is not allocated is an advance with it.
package struct PaymentRecorded: Event {
  package static let name = "treasury.payment-recorded.v1"
  package static let title = "décaissement payé"
  package static let bearing: Bearing = [.debt, .cash, .books]
  package let payment: Int64
  package let party: PartyFacts
  package let day: Day
  /// Positive.
  package let amount: Money
  package let method: PaymentMethod
  package let reference: String
  /// What it settles, by the purchase's id and our number.
  package let allocations: [DocumentAllocation]

  package init(
    payment: Int64, party: PartyFacts, day: Day, amount: Money, method: PaymentMethod, reference: String,
    allocations: [DocumentAllocation]
  ) {
    self.payment = payment
    self.party = party
    self.day = day
    self.amount = amount
    self.method = method
    self.reference = reference
    self.allocations = allocations
  }

  package var subject: Subject {
    Subject(
      kind: .payment, record: payment, label: reference.isEmpty ? "D-\(payment)" : reference,
      party: party.party)
  }
}

/// A payment was rejected or typed wrongly: an opposite movement reopens what it had settled.
package struct PaymentReversed: Event {
  package static let name = "treasury.payment-reversed.v1"
  package static let title = "décaissement rejeté"
  package static let bearing: Bearing = [.debt, .cash, .books]
  /// The reversal's own id among payments.
  package let reversal: Int64
  package let payment: Int64
  package let party: PartyFacts
  package let day: Day
  /// The payment's amount, positive.
  package let amount: Money
  package let method: PaymentMethod
  package let reason: String
  /// Bank fees, positive or zero.
  package let fees: Money

  package init(
    reversal: Int64, payment: Int64, party: PartyFacts, day: Day, amount: Money, method: PaymentMethod,
    reason: String, fees: Money
  ) {
    self.reversal = reversal
    self.payment = payment
    self.party = party
    self.day = day
    self.amount = amount
    self.method = method
    self.reason = reason
    self.fees = fees
  }

  package var subject: Subject {
    Subject(kind: .payment, record: payment, label: "D-\(payment)", party: party.party)
  }
}

/// A supplier paid back an advance or a credit note.
package struct SupplierRefundReceived: Event {
  package static let name = "treasury.supplier-refund-received.v1"
  package static let title = "remboursement reçu"
  package static let bearing: Bearing = [.debt, .cash, .books]
  /// The refund's own id among payments.
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
    Subject(kind: .payment, record: refund, label: "RF-\(refund)", party: party.party)
  }
}

/// An advance or a credit with a supplier was set against its invoices, oldest first unless one is named.
package struct SupplierCreditAllocated: Event {
  package static let name = "treasury.supplier-credit-allocated.v1"
  package static let title = "avance fournisseur affectée"
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

/// What settled a supplier's invoice was undone: the invoice is to be paid again and the credit ours to use.
package struct SupplierAllocationUndone: Event {
  package static let name = "treasury.supplier-allocation-undone.v1"
  package static let title = "affectation fournisseur défaite"
  package static let bearing: Bearing = [.debt, .books]
  package let party: PartyFacts
  package let day: Day
  /// The credit's open item.
  package let credit: Int64
  package let document: Int64
  package let number: String
  /// Positive.
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
    Subject(kind: .purchase, record: document, label: number, party: party.party)
  }
}

/// Cash or the bank was put right by hand, with a reason.
package struct CashAdjusted: Event {
  package static let name = "treasury.cash-adjusted.v1"
  package static let title = "trésorerie ajustée"
  package static let bearing: Bearing = [.cash, .books]
  package let adjustment: Int64
  package let day: Day
  /// Signed: positive comes in.
  package let amount: Money
  package let method: PaymentMethod
  package let reason: String

  package init(adjustment: Int64, day: Day, amount: Money, method: PaymentMethod, reason: String) {
    self.adjustment = adjustment
    self.day = day
    self.amount = amount
    self.method = method
    self.reason = reason
  }

  package var subject: Subject { Subject(kind: .cash, record: adjustment, label: "AJ-\(adjustment)") }
}

/// A file of credit transfers was made for the bank: the invoices it pays are not to be paid twice.
package struct TransferOrdered: Event {
  package struct Line: Codable, Sendable {
    package let document: Int64
    package let number: String
    package let party: PartyFacts
    package let amount: Money

    package init(document: Int64, number: String, party: PartyFacts, amount: Money) {
      self.document = document
      self.number = number
      self.party = party
      self.amount = amount
    }
  }

  package static let name = "treasury.transfer-ordered.v1"
  package static let title = "virement préparé"
  package static let bearing: Bearing = .debt
  package let transfer: Int64
  package let day: Day
  package let execution: Day
  package let lines: [Line]
  package let total: Money

  package init(transfer: Int64, day: Day, execution: Day, lines: [Line], total: Money) {
    self.transfer = transfer
    self.day = day
    self.execution = execution
    self.lines = lines
    self.total = total
  }

  package var subject: Subject { Subject(kind: .transfer, record: transfer, label: "VIR-\(transfer)") }
}

/// A file of credit transfers was executed by the bank, or given up.
package struct TransferSettled: Event {
  package enum Outcome: String, Codable, Sendable { case executed, cancelled }

  package static let name = "treasury.transfer-settled.v1"
  package static let title = "virement soldé"
  package static let bearing: Bearing = .debt
  package let transfer: Int64
  package let day: Day
  package let outcome: Outcome
  package let reason: String?

  package init(transfer: Int64, day: Day, outcome: Outcome, reason: String? = nil) {
    self.transfer = transfer
    self.day = day
    self.outcome = outcome
    self.reason = reason
  }

  package var subject: Subject { Subject(kind: .transfer, record: transfer, label: "VIR-\(transfer)") }
}
