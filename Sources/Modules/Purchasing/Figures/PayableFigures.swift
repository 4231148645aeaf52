import GRDB
import Kernel
import Ledgers
import Lists
import Parties
import Purchasing
import Store

/// What the company has to pay its suppliers, on a day.
package struct PayableFigures: Hashable, Sendable {
  /// Invoices not wholly paid, and what remains of them.
  package let toPay: Pile
  /// Those due before the day.
  package let overdue: Pile
  /// Those that wait for a *bon à payer*.
  package let awaitingApproval: Pile

  package static func read(_ day: Day, in reading: Reading) throws -> PayableFigures {
    let picture = try Picture(day, of: Ledger.supplier, in: reading)
    let row = try picture.fetch(
      """
      WITH item AS (
        SELECT document_id, due, remaining FROM (\(OpenItemSQL.supplier.rows(isPast: picture.isPast)))
        WHERE kind = 'invoice' AND remaining > 0 AND \(reading.own("party_id"))),
      owed AS (
        SELECT item.document_id, item.due, item.remaining, \(PurchaseSQL.awaitsApproval(picture.isPast)) AS awaits
        FROM item JOIN payable_balance AS balance ON balance.document_id = item.document_id)
      SELECT \(sums("1")), \(sums("due < :as_of")), \(sums("awaits")) FROM owed
      """
    ).first
    func pile(_ place: Int) -> Pile {
      Pile(count: row?[place] ?? 0, amount: row?[place + 1] ?? .zero)
    }
    return PayableFigures(toPay: pile(0), overdue: pile(2), awaitingApproval: pile(4))
  }

  private static func sums(_ condition: String) -> String {
    "count(DISTINCT iif(\(condition), document_id, NULL)), coalesce(sum(iif(\(condition), remaining, 0)), 0)"
  }
}

/// Sums of what was bought, HT, credit notes deducted.
package enum PurchaseTurnover {
  /// The last `count` months up to `day`, oldest first; the last one up to `day` itself.
  package static func months(_ count: Int, until day: Day, in reading: Reading) throws -> [Money] {
    try Months.sums(
      count, until: day, of: "net", from: BoughtSums.days.source(where: reading.own("row.party_id")),
      in: reading)
  }

  /// What was bought from some parties between two days.
  package static func sum(of parties: String, from first: Day, to last: Day, in reading: Reading) throws
    -> Money
  {
    let rows = BoughtSums.days.summed(
      where: "row.party_id IN (\(parties)) AND row.day BETWEEN ? AND ?", by: "purchase_party")
    return try Money.fetchOne(
      reading.db, sql: "SELECT coalesce(sum(net), 0) FROM (\(rows))", arguments: [first, last]) ?? .zero
  }
}
