import GRDB
import Kernel
import Ledgers
import LedgersDesk
import Lists
import SalesDesk
import Store

/// How the company stands on a day: its figures with their last twelve months, what is late, what waits.
///
/// Amounts are TTC but for `invoiced.net`; turnover counts a deposit once and deducts credit notes.
package struct Dashboard: Sendable {
  package let day: Day
  package let clients: Int
  /// Per month, oldest first, like the other series.
  package let newClients: [Int]
  package let invoiced: [MonthTurnover]
  package let received: [Money]
  /// What clients owed in all, credit deducted, at the ends of the Months.shown, the last one on the day itself.
  package let balances: [Money]
  package let ageing: Ageing
  package let lastDocuments: [DocumentSummary]
  package let topOverdue: [OverdueClient]
  package let waiting: Waiting
  /// Days of sales still owed, by counting back the Months.shown; `nil` without sales.
  package let countBackDSO: Int?
  /// The same over the sales of the last 365 days.
  package let simpleDSO: Int?
  /// The figures of the second and third plans.
  package let business: BusinessFigures

  package var invoicedThisMonth: MonthTurnover? { invoiced.last }
  package var receivedThisMonth: Money { received.last ?? .zero }
  /// What remains of invoices, late or not.
  package var unpaid: Money { ageing.owed }
  package var overdue: Money { ageing.overdue }

  /// A client and what of its debt is late.
  package struct OverdueClient: Hashable, Sendable {
    package let party: Int64
    package let code: String
    package let name: String
    package let overdue: Money
    package let ageing: Ageing
  }

  package static func load(asOf day: Day, in reading: Reading) throws -> Dashboard {
    let picture = try Picture(day, in: reading)
    let ageing = try picture.ageing()
    let total = ageing.map(\.ageing).reduce(.zero, +)
    let sales = try Turnover.months(Months.shown, until: day, in: reading)
    let ends = try BalanceTrend.monthEnds(Months.shown - 1, before: day, in: reading)
    return Dashboard(
      day: day, clients: try ClientCount.clients(asOf: day, in: reading),
      newClients: try ClientCount.new(Months.shown, until: day, in: reading), invoiced: sales,
      received: try CashReceived.months(Months.shown, until: day, in: reading),
      balances: ends + [total.balance],
      ageing: total, lastDocuments: try DocumentSummary.latest(6, in: picture),
      topOverdue: try topOverdue(ageing, in: reading), waiting: try Waiting.read(picture, ageing: ageing),
      countBackDSO: try countBack(total.owed, sales: sales, until: day, in: reading),
      simpleDSO: DSO.simple(total.owed, salesOfAYear: try yearOfSales(sales, until: day, in: reading)),
      business: try BusinessFigures.read(day, in: reading))
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

  /// The sales of the last 365 days: the twelve months and what of the one before is less than a year old.
  private static func yearOfSales(
    _ sales: [MonthTurnover], until day: Day, in reading: Reading
  ) throws -> Money {
    guard let first = sales.first?.month else { return .zero }
    let rest = try Turnover.gross(from: day.adding(days: -364), to: first.adding(days: -1), in: reading)
    return rest + sales.map(\.gross).sum()
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
