import Kernel

/// Why a client does not pay.
package enum DisputeKind: String, Codable, CaseIterable, Sendable {
  case contestation
  case delay = "delai"
  case invoiceError = "erreur"
}

/// A client contests all or part of an invoice.
package struct DisputeOpened: Event {
  package static let name = "receivables.dispute-opened.v1"
  package static let title = "litige ouvert"
  package static let bearing: Bearing = []
  package let dispute: Int64
  package let party: PartyFacts
  package let document: Int64
  package let number: String
  package let day: Day
  package let kind: DisputeKind
  /// 1 (low) to 5.
  package let urgency: Int
  /// The contested part; `nil` for the whole.
  package let amount: Money?

  package init(
    dispute: Int64, party: PartyFacts, document: Int64, number: String, day: Day, kind: DisputeKind,
    urgency: Int, amount: Money?
  ) {
    self.dispute = dispute
    self.party = party
    self.document = document
    self.number = number
    self.day = day
    self.kind = kind
    self.urgency = urgency
    self.amount = amount
  }

  package var subject: Subject {
    Subject(kind: .dispute, record: dispute, label: number, party: party.party)
  }
}

/// A dispute came to its end.
package struct DisputeResolved: Event {
  package static let name = "receivables.dispute-resolved.v1"
  package static let title = "litige résolu"
  package static let bearing: Bearing = []
  package let dispute: Int64
  package let party: PartyFacts
  package let document: Int64
  package let number: String
  package let day: Day

  package init(dispute: Int64, party: PartyFacts, document: Int64, number: String, day: Day) {
    self.dispute = dispute
    self.party = party
    self.document = document
    self.number = number
    self.day = day
  }

  package var subject: Subject {
    Subject(kind: .dispute, record: dispute, label: number, party: party.party)
  }
}
