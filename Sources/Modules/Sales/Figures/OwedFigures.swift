import GRDB
import Kernel
import Ledgers
import Lists
import Store

/// What clients owe on a day: how late it is, how it went over a year, how many days of sales it makes.
struct OwedFigures: Sendable {
  let ageing: Ageing
  /// What clients owed in all, credit deducted, at the ends of the months shown, the last one on the day itself.
  let balances: [Money]
  let topOverdue: [OverdueClient]
  /// Clients who hold credit that no invoice was settled with.
  let credits: Pile
  /// Days of sales still owed, by counting back the months shown; `nil` without sales.
  let countBackDSO: Int?

  /// What remains of invoices, late or not.
  var unpaid: Money { ageing.owed }

  /// A client and what of its debt is late.
  struct OverdueClient: Hashable, Sendable {
    let party: Int64
    let code: String
    let name: String
    let overdue: Money
    let ageing: Ageing
  }

  /// - Parameter sales: those of the months shown.
  static func read(_ picture: Picture, sales: [MonthTurnover]) throws -> OwedFigures {
    let (day, reading) = (picture.day, picture.reading)
    let ageing = try picture.ageing()
    let total = ageing.map(\.ageing).reduce(.zero, +)
    let ends = try BalanceTrend.monthEnds(Months.shown - 1, before: day, in: reading)
    let credits = ageing.map(\.ageing.credit).filter { $0 > .zero }
    return OwedFigures(
      ageing: total, balances: ends + [total.balance], topOverdue: try topOverdue(ageing, in: reading),
      credits: Pile(count: credits.count, amount: credits.sum()),
      countBackDSO: try countBack(total.owed, sales: sales, until: day, in: reading))
  }

  /// Counts back over the twelve months, or five years when they do not exhaust what is owed.
  private static func countBack(
    _ owed: Money, sales: [MonthTurnover], until day: Day, in reading: Reading
  ) throws -> Int? {
    let isEnough = sales.map { max($0.gross, .zero) }.sum() >= owed
    let sales = isEnough ? sales : try Turnover.months(5 * Months.shown, until: day, in: reading)
    let first = sales.firstIndex { $0.gross != .zero } ?? sales.endIndex
    let spans = sales[first...].map { month in
      (sales: month.gross, days: min(month.month.endOfMonth, day) - month.month + 1)
    }
    return DSO.countBack(owed, over: spans)
  }

  private static func topOverdue(_ ageing: [PartyAgeing], in reading: Reading) throws -> [OverdueClient] {
    let worst = ageing.filter { $0.ageing.overdue > .zero }.sorted { lhs, rhs in
      (rhs.ageing.overdue, lhs.party) < (lhs.ageing.overdue, rhs.party)
    }
    return try worst.prefix(5).compactMap { row in
      let statement = try reading.db.cachedStatement(sql: "SELECT code, name FROM party WHERE id = ?")
      return try Row.fetchOne(statement, arguments: [row.party]).map {
        OverdueClient(
          party: row.party, code: $0[0], name: $0[1], overdue: row.ageing.overdue, ageing: row.ageing)
      }
    }
  }
}
