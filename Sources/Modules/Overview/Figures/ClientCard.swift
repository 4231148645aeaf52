import GRDB
import Kernel
import Ledgers
import LedgersDesk
import Lists
import Parties
import Receivables
import Sales
import SalesDesk
import Store

/// All there is to know of a client on a day, on one screen.
///
/// Identity and contacts are today's; amounts and states are of the facts dated up to the day.
package struct ClientCard: Sendable {
  package let party: Party
  package let day: Day
  package let standing: PartyStanding
  /// The latest documents, credit notes among them.
  package let lastDocuments: [DocumentSummary]
  /// Quotes sent and not answered.
  package let openQuotes: [QuoteSummary]
  package let contacts: [Contact]
  /// Disputes not resolved, the most urgent first.
  package let disputes: [DisputeSummary]
  package let feed: [FeedEntry]
  /// HT of the year up to the day, and of the whole year before.
  package let turnoverThisYear: Money
  package let turnoverLastYear: Money
  /// Mean days from invoice to full payment, over those paid in the last 365 days; `nil` when there is none.
  package let averageDaysToPay: Int?

  /// - Throws: `CommonRefusal.notFound` when there is no such party or the viewer may not see it.
  package static func load(
    _ reference: Reference<Party>, asOf day: Day, feeds: Feeds, in reading: Reading
  ) throws -> ClientCard {
    let party = try Party.find(reference, in: reading)
    let picture = try Picture(day, in: reading)
    let parties = "SELECT part.id FROM party AS part WHERE part.root_id = \(party.id)"
    let years = [day.startOfYear, day.startOfYear.adding(years: -1)]
    return ClientCard(
      party: party, day: day, standing: try PartyBalance.standing(of: party, in: picture),
      lastDocuments: try DocumentSummary.latest(10, where: "invoice.party_id IN (\(parties))", in: picture),
      openQuotes: try QuoteSummary.open(of: parties, in: picture),
      contacts: try Contact.all(of: party, in: reading),
      disputes: try DisputeSummary.open(of: parties, in: picture),
      feed: try feeds.latest(30, of: party, by: .clientFeed(feeds), in: picture),
      turnoverThisYear: try Turnover.sum(of: parties, from: years[0], to: day, in: reading).net,
      turnoverLastYear: try Turnover.sum(of: parties, from: years[1], to: years[1].endOfYear, in: reading)
        .net,
      averageDaysToPay: try averageDaysToPay(of: parties, in: picture))
  }

  private static func averageDaysToPay(of parties: String, in picture: Picture) throws -> Int? {
    try picture.fetch(
      """
      SELECT CAST(round(avg(julianday(settled_on) - julianday(day))) AS INTEGER) FROM document_balance
      WHERE party_id IN (\(parties)) AND kind IN ('invoice', 'deposit') AND cancelled_on IS NULL
        AND settled_on BETWEEN date(:as_of, '-364 days') AND :as_of
      """
    ).first?[0]
  }
}

/// A quote in one line.
package struct QuoteSummary: Hashable, Sendable {
  package let id: Int64
  package let number: String
  package let day: Day
  package let validUntil: Day
  package let subject: String
  package let gross: Money
  /// Sent or expired.
  package let state: StateWord

  static func open(of parties: String, in picture: Picture) throws -> [QuoteSummary] {
    try picture.fetch(
      """
      SELECT id, number, day, valid_until, subject, gross, \(QuoteSQL.state(picture.isPast)) FROM quote
      WHERE party_id IN (\(parties)) AND \(QuoteSQL.isOpen(picture.isPast)) ORDER BY valid_until, id
      """
    ).map {
      QuoteSummary(
        id: $0[0], number: $0[1], day: $0[2], validUntil: $0[3], subject: $0[4], gross: $0[5],
        state: QuoteState.words.word(of: $0[6]))
    }
  }
}

/// An open dispute in one line.
package struct DisputeSummary: Hashable, Sendable {
  package let id: Int64
  package let document: Int64
  package let number: String
  package let openedOn: Day
  /// 1 (low) to 5.
  package let urgency: Int
  /// The contested part; `nil` for the whole.
  package let amount: Money?
  package let note: String

  static func open(of parties: String, in picture: Picture) throws -> [DisputeSummary] {
    try picture.fetch(
      """
      SELECT id, document_id, number, opened_on, urgency, amount, note FROM dispute
      WHERE party_id IN (\(parties)) AND \(DisputeSQL.isOpen(picture.isPast)) ORDER BY urgency DESC, opened_on, id
      """
    ).map {
      DisputeSummary(
        id: $0[0], document: $0[1], number: $0[2], openedOn: $0[3], urgency: $0[4], amount: $0[5], note: $0[6]
      )
    }
  }
}
