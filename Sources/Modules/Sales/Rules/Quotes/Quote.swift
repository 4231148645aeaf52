import Documents
import Kernel
import PartiesFacts
import SalesFacts

/// A priced offer to a client, valid until a day.
package struct Quote: Sendable {
  package typealias ID = Kernel.ID<Quote>

  /// How far it has come; *expiré* is not a status but what the day makes of a sent quote.
  package enum Status: Hashable, Sendable {
    case draft
    case sent(on: Day)
    case accepted(on: Day)
    case refused(on: Day, reason: String)
    /// A newer version of the same number stands in its place.
    case superseded
  }

  package let id: ID
  /// Empty until it is sent.
  package var number: String
  /// 1, then one more at each revision under the same number.
  package let revision: Int
  package var status: Status
  package var content: DocumentContent
  package var validUntil: Day
  /// The version this one replaces.
  package let revises: ID?
  /// The login of whoever made the draft.
  package let author: String
  package var edition: Edition
  /// Internal notes, never printed.
  package var note: String
}

extension Quote {
  /// Whether it was sent and its validity is over.
  package func isExpired(on today: Day) -> Bool {
    if case .sent = status { today > validUntil } else { false }
  }

  package var subject: Subject {
    Subject(
      kind: .quote, record: id.rawValue, label: number.isEmpty ? "brouillon \(id)" : number,
      party: content.client.party)
  }

  /// Number and version as people name them: "DEV-000012", "DEV-000012 v2".
  package var title: String { revision == 1 ? number : "\(number) v\(revision)" }
}
