import Accounting
import Lists
import Store
import Treasury

/// The movements of cash a viewer reads, in SQL: as the journal holds them or, for one who may not read pay, with what
/// tells it merged into one movement per day, method and side.
///
/// Merged movements bear the opposite of the last fact they hold, by which they stand first in their day: nothing leads
/// from them. They stand beside the others in a table that takes the place of `cash_move`.
struct CashTables {
  /// Common table expressions.
  let with: String
  /// A row's id.
  let id: String
  /// What there was after a movement: what there was before its day, and the movements of the day up to it.
  let balance: String
  /// The fact behind a movement; none for a merged one.
  let event: String?

  /// What the movements come to; `nil` where some are merged or left out.
  let sums: ListSums?

  /// - Parameters:
  ///   - isOwn: the condition over `row` that keeps to the viewer's movements.
  ///   - isPast: whether those dated later than `:as_of` are left out.
  init(where isOwn: String, isPast: Bool, by viewer: Viewer) {
    let merges = !viewer.ownPartiesOnly && BookedPay.isHidden(from: viewer)
    let condition = isPast ? "row.day <= :as_of" : "1"
    let seen =
      "seen_move AS NOT MATERIALIZED (SELECT * FROM main.cash_move AS row WHERE \(isOwn) AND \(condition))"
    let openings = Self.openings(from: CashSums.journal.source(where: isOwn), where: condition)
    with = ([seen, openings] + (merges ? Self.merged : [])).joined(separator: ",\n")
    sums =
      merges || isOwn != "1"
      ? nil : ListSums(CashSums.journal.name, for: "cash_move", ["entree": "incoming", "sortie": "outgoing"])
    id = merges ? "cash_move.id" : "(cash_move.event * \(CashSQL.places) + cash_move.position)"
    balance = Self.balance(over: merges ? ["plain_move", "pay_move"] : ["seen_move"])
    event = merges ? "iif(cash_move.event > 0, cash_move.event, NULL)" : nil
  }

  /// What there was before each day.
  private static func openings(from sums: String, where condition: String) -> String {
    """
    opening(day, balance) AS MATERIALIZED (
      SELECT day, sum(sum(incoming - outgoing)) OVER (ORDER BY day) - sum(incoming - outgoing)
      FROM \(sums) AS row WHERE \(condition) GROUP BY day)
    """
  }

  private static func balance(over tables: [String]) -> String {
    let sums = tables.map { table in
      let sum = """
        (SELECT sum(same.amount) FROM \(table) AS same
          WHERE same.day = cash_move.day AND (same.event, same.position) <= (cash_move.event, cash_move.position))
        """
      return tables.count == 1 ? sum : "coalesce(\(sum), 0)"
    }
    return "opening.balance + \(sums.joined(separator: " + "))"
  }

  /// Casts give the columns the same types on both sides, without which SQLite would not merge them by an index.
  private static let merged = [
    """
    plain_move AS NOT MATERIALIZED (
      SELECT CAST(event * \(CashSQL.places) + position AS INTEGER) AS id, \(columns) FROM main.cash_move
      WHERE source_kind NOT IN (\(pay)))
    """,
    """
    pay_move AS MATERIALIZED (
      SELECT CAST(-max(event) * \(CashSQL.places) AS INTEGER) AS id, CAST(-max(event) AS INTEGER) AS event,
        CAST(0 AS INTEGER) AS position, day, CAST(sum(amount) AS INTEGER) AS amount, method,
        CAST(NULL AS INTEGER) AS party_id, CAST('\(BookedPay.label)' AS TEXT) AS label,
        CAST('Paie' AS TEXT) AS source_kind, CAST(NULL AS INTEGER) AS source_id
      FROM main.cash_move WHERE source_kind IN (\(pay)) GROUP BY day, method, amount > 0)
    """,
    """
    cash_move AS NOT MATERIALIZED (
      SELECT id, \(columns) FROM plain_move UNION ALL SELECT id, \(columns) FROM pay_move)
    """,
  ]

  private static let pay = CashSQL.list(CashSource.allCases.filter(\.tellsPay))
  private static let columns =
    "event, position, day, amount, method, party_id, label, source_kind, source_id"
}
