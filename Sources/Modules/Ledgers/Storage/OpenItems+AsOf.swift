import GRDB
import Kernel
import Store

/// The items still open, now or as of a day, as a query to select from.
///
/// As of a day, an item lives from its own day until it was settled; what remained then is its amount less
/// the matches dated by then. Young items are found by day; the few that live longer than `usualLife` days
/// stand in a partial index. INDEXED BY makes a dropped index fail loudly rather than slowly.
struct OpenItemsQuery {
  let sql: String
  let arguments: StatementArguments

  private static let columns = "id, party_id, document_id, kind, number, day, due"

  /// Of every party.
  static func all(ledger: Ledger = .client, asOf day: Day?) -> OpenItemsQuery {
    let items = ledger.items
    guard let day else {
      return OpenItemsQuery(
        sql: """
          SELECT party_id, due, remaining FROM \(items) INDEXED BY \(items)_open WHERE settled_on IS NULL
          """,
        arguments: [])
    }
    let then = then(in: ledger)
    let young = day.adding(days: -OpenItemsSchema.usualLife)
    return OpenItemsQuery(
      sql: """
        SELECT party_id, due, \(then) AS remaining FROM \(items) INDEXED BY \(items)_life
        WHERE day BETWEEN :young AND :day AND (settled_on IS NULL OR settled_on > :day)
        UNION ALL
        SELECT party_id, due, \(then) FROM \(items) INDEXED BY \(items)_slow
        WHERE day < :young AND \(OpenItemsSchema.slow) AND (settled_on IS NULL OR settled_on > :day)
        """,
      arguments: ["young": young, "day": day])
  }

  /// Of the parties with those ids, with what names each item.
  static func of(_ ids: [Int64], ledger: Ledger = .client, asOf day: Day?) -> OpenItemsQuery {
    let items = ledger.items
    let parties = "party_id IN (\(OpenItems.list(ids)))"
    guard let day else {
      return OpenItemsQuery(
        sql: """
          SELECT \(columns), remaining, released_on FROM \(items) INDEXED BY \(items)_open
          WHERE \(parties) AND settled_on IS NULL
          """, arguments: [])
    }
    return OpenItemsQuery(
      sql: """
        SELECT \(columns), \(then(in: ledger)) AS remaining, released_on FROM \(items) INDEXED BY \(items)_party
        WHERE \(parties) AND day <= :day AND (settled_on IS NULL OR settled_on > :day)
        """, arguments: ["day": day])
  }

  /// What remained of an item on `:day`.
  private static func then(in ledger: Ledger) -> String {
    """
    CASE WHEN first_matched_on IS NULL OR first_matched_on > :day THEN amount
      WHEN amount > 0 THEN amount - (
        SELECT coalesce(sum(a.amount), 0) FROM \(ledger.allocations) AS a
        WHERE a.debit_item = \(ledger.items).id AND a.day <= :day)
      ELSE amount + (
        SELECT coalesce(sum(a.amount), 0) FROM \(ledger.allocations) AS a
        WHERE a.credit_item = \(ledger.items).id AND a.day <= :day)
    END
    """
  }
}
