import GRDB
import Kernel
import Ledgers
import Lists
import Parties
import Purchasing
import PurchasingDesk
import Store

/// All there is to know of a supplier on a day, on one screen.
///
/// Identity and contacts are today's; amounts and states are of the facts dated up to the day.
package struct SupplierCard: Sendable {
  package let party: Party
  package let day: Day
  /// What the company owes it, advances and credits deducted; negative when they are greater.
  package let balance: Money
  package let ageing: Ageing
  /// The latest invoices and credit notes.
  package let lastPurchases: [PurchaseSummary]
  /// Orders placed and not wholly invoiced.
  package let openOrders: [PurchaseOrderSummary]
  package let contacts: [Contact]
  package let feed: [FeedEntry]
  /// HT of the year up to the day, and of the whole year before.
  package let boughtThisYear: Money
  package let boughtLastYear: Money

  package var overdue: Money { ageing.overdue }
  /// Advances and credits with it, positive.
  package var credit: Money { ageing.credit }

  /// - Throws: `CommonRefusal.notFound` when there is no such party or the viewer may not see it; as the list of
  ///   suppliers does otherwise.
  package static func load(
    _ reference: Reference<Party>, asOf day: Day, feeds: Feeds, in reading: Reading
  ) throws -> SupplierCard {
    if let refusal = try Listing.suppliers.refusal(in: reading) { throw refusal }
    let party = try Party.find(reference, in: reading)
    let id = party.id.rawValue
    let picture = try Picture(day, of: Ledger.supplier, in: reading)
    let parties = "SELECT part.id FROM party AS part WHERE part.root_id = \(party.id)"
    let years = [day.startOfYear, day.startOfYear.adding(years: -1)]
    return SupplierCard(
      party: party, day: day,
      balance: try OpenItems.balance(of: id, ledger: .supplier, asOf: picture.asOf, in: reading),
      ageing: try OpenItems.ageing(of: id, ledger: .supplier, asOf: picture.asOf, in: reading),
      lastPurchases: try PurchaseSummary.latest(10, of: parties, in: picture),
      openOrders: try PurchaseOrderSummary.open(of: parties, in: picture),
      contacts: try Contact.all(of: party, in: reading),
      feed: try feeds.latest(30, of: party, by: .supplierFeed(feeds), in: picture),
      boughtThisYear: try PurchaseTurnover.sum(of: parties, from: years[0], to: day, in: reading),
      boughtLastYear: try PurchaseTurnover.sum(
        of: parties, from: years[1], to: years[1].endOfYear, in: reading))
  }
}

/// A supplier's document in one line.
package struct PurchaseSummary: Hashable, Sendable {
  package let id: Int64
  package let isCreditNote: Bool
  package let number: String
  package let supplierNumber: String
  package let day: Day
  /// The earliest unpaid due date, else the last.
  package let due: Day
  /// As printed: positive on a credit note too.
  package let gross: Money
  /// Signed as what the company owes: negative for a credit left.
  package let remaining: Money
  package let state: StateWord

  /// The validated documents of some parties, the latest first.
  static func latest(_ limit: Int, of parties: String, in picture: Picture) throws -> [PurchaseSummary] {
    let isPast = picture.isPast
    return try picture.fetch(
      """
      SELECT purchase.id, purchase.kind = 'credit-note', purchase.number, purchase.supplier_number, purchase.day,
        \(PurchaseSQL.due(isPast)), purchase.gross, \(PurchaseSQL.remaining(isPast)), \(PurchaseSQL.state(isPast))
      FROM purchase \(PurchaseSQL.joins.map(\.sql).joined(separator: " "))
      WHERE purchase.party_id IN (\(parties)) AND purchase.status = 'validated' AND purchase.day <= :as_of
      ORDER BY purchase.day DESC, purchase.id DESC LIMIT \(limit)
      """
    ).map {
      PurchaseSummary(
        id: $0[0], isCreditNote: $0[1], number: $0[2], supplierNumber: $0[3], day: $0[4], due: $0[5],
        gross: $0[6], remaining: $0[7] ?? .zero, state: PurchaseState.received.word(of: $0[8]))
    }
  }
}

/// An order placed with a supplier in one line.
package struct PurchaseOrderSummary: Hashable, Sendable {
  package let id: Int64
  package let number: String
  package let day: Day
  package let expectedOn: Day?
  package let net: Money
  /// HT of what came in, at the order's prices.
  package let received: Money
  package let state: StateWord

  /// Those placed and not wholly invoiced, the earliest first.
  static func open(of parties: String, in picture: Picture) throws -> [PurchaseOrderSummary] {
    let isPast = picture.isPast
    return try picture.fetch(
      """
      SELECT id, number, day, expected_on, net, \(PurchaseOrderSQL.received(isPast)),
        \(PurchaseOrderSQL.state(isPast)) AS state
      FROM purchase_order WHERE party_id IN (\(parties)) AND status = 'placed' AND day <= :as_of
        AND state <> \(PurchaseOrderState.invoiced.sql) ORDER BY day, id
      """
    ).map {
      PurchaseOrderSummary(
        id: $0[0], number: $0[1], day: $0[2], expectedOn: $0[3], net: $0[4], received: $0[5],
        state: PurchaseOrderState.words.word(of: $0[6]))
    }
  }
}
