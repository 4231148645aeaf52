import Kernel

/// What a year still asks before it is closed, one row for each point.
package struct ClosingChecklist: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    /// A stable name, such as `waiting-accounts`.
    package let code: String
    /// « Comptes d’attente soldés ».
    package let title: String
    /// Whether the year cannot be closed without it.
    package let isBlocking: Bool
    /// What is to be mended, one French line each; empty when the point is settled.
    package let findings: [String]

    package var isSettled: Bool { findings.isEmpty }

    package init(_ code: String, _ title: String, blocking: Bool, findings: [String]) {
      self.code = code
      self.title = title
      isBlocking = blocking
      self.findings = findings
    }
  }

  package let year: FiscalYear
  package let rows: [Row]
  /// What closing will book of the stock, and the result it will show.
  package let stock: StockVariation
  /// Positive for a profit, the stock's variation included.
  package let result: Money

  package init(year: FiscalYear, rows: [Row], stock: StockVariation, result: Money) {
    self.year = year
    self.rows = rows
    self.stock = stock
    self.result = result
  }

  /// What blocks, one French line each.
  package var blocking: [String] { rows.filter(\.isBlocking).flatMap(\.findings) }

  /// Why the year cannot be closed, or `nil` when it can.
  package func refusal(today: Day) -> PeriodRefusal? {
    guard !year.isClosed else { return .yearClosed(year.name) }
    guard year.end < today else { return .notOver(year.end) }
    return blocking.isEmpty ? nil : .notReady(blocking)
  }
}
